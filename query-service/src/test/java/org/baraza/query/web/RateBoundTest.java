package org.baraza.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateBoundTest {
    private static final long SECOND = 1_000_000_000L;
    private final RateBound bound = new RateBound(2, 3);

    @Test
    void a_burst_passes_and_then_so_many_a_second() {
        for (var i = 0; i < 3; i++) {
            assertThat(bound.take("anna", 0)).isZero();
        }
        assertThat(bound.take("anna", 0)).isEqualTo(1);
        assertThat(bound.take("anna", SECOND)).isZero();
        assertThat(bound.take("anna", SECOND)).isZero();
        assertThat(bound.take("anna", SECOND)).isEqualTo(1);
    }

    @Test
    void one_caller_does_not_use_up_what_another_has() {
        for (var i = 0; i < 10; i++) {
            bound.take("anna", 0);
        }
        assertThat(bound.take("ben", 0)).isZero();
    }

    @Test
    void the_time_to_wait_is_said_in_whole_seconds() {
        var slow = new RateBound(0.1, 1);
        assertThat(slow.take("anna", 0)).isZero();
        assertThat(slow.take("anna", 0)).isEqualTo(10);
    }
}
