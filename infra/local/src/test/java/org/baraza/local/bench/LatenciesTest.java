package org.baraza.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void median_and_99th_percentile_are_by_nearest_rank() {
        long[] nanos =
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * MILLI).toArray();

        assertThat(Latencies.of(nanos)).isEqualTo(new Latencies(100, 198));
    }

    @Test
    void a_single_latency_is_both() {
        assertThat(Latencies.of(new long[] {3 * MILLI})).isEqualTo(new Latencies(3, 3));
    }

    @Test
    void what_was_there_before_the_answer_took_no_time() {
        assertThat(Latencies.of(new long[] {-MILLI, -MILLI, 2 * MILLI})).isEqualTo(new Latencies(0, 2));
    }

    @Test
    void nothing_measured_is_no_zero() {
        assertThatExceptionOfType(BenchFailure.class).isThrownBy(() -> Latencies.of(new long[0]));
    }
}
