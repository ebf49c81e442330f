package org.baraza.local.bench;

import java.util.Arrays;
import java.util.Locale;

/// Median and 99th percentile, in milliseconds, by nearest rank.
record Latencies(double median, double p99) {
    private static final double NANOS_PER_MILLI = 1e6;

    /// @param nanos at least one; a negative one counts as zero
    static Latencies of(long[] nanos) {
        if (nanos.length == 0) {
            throw new BenchFailure("Nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(rank(sorted, 50), rank(sorted, 99));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %.1f ms, p99 %.1f ms", median, p99);
    }

    private static double rank(long[] sorted, int percent) {
        long rank = Math.ceilDiv((long) sorted.length * percent, 100L);
        return Math.max(0, sorted[(int) rank - 1]) / NANOS_PER_MILLI;
    }
}
