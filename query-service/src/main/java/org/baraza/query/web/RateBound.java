package org.baraza.query.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// Token buckets, one for each caller: so many requests at once, then so many a second.
///
/// Only the callers seen last are remembered. Whoever is forgotten starts with a full bucket, so the bound errs towards
/// letting people in.
final class RateBound {
    private static final int MOST_CALLERS = 50_000;
    private static final double NANOS = 1e9;
    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private static final class Bucket {
        private double tokens;
        private long filledAt;
    }

    RateBound(double perSecond, double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /// Takes one request from the caller's bucket.
    ///
    /// @param now in nanoseconds, of a clock that never goes back
    /// @return 0 when the request is within bounds, otherwise the seconds to wait, at least 1
    synchronized long take(String caller, long now) {
        var bucket = buckets.computeIfAbsent(caller, name -> {
            var full = new Bucket();
            full.tokens = burst;
            full.filledAt = now;
            return full;
        });
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.filledAt) / NANOS * perSecond);
        bucket.filledAt = now;
        if (bucket.tokens >= 1) {
            bucket.tokens--;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - bucket.tokens) / perSecond));
    }
}
