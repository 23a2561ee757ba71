package org.plumbline.sessions.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One bucket of requests per network; it fills evenly. Networks are those of accepted tokens, so
/// their number is bounded by the issuer's accounts.
final class RateLimits {

    private static final long NANOS = 1_000_000_000L;

    private final RateLimitProperties properties;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(RateLimitProperties properties, TimeMeter time) {
        this.properties = properties;
        this.time = time;
    }

    /// What is left to a network after a request.
    ///
    /// @param allowed whether the request may go on
    /// @param remaining requests that may follow at once
    /// @param resetSeconds until the bucket is full again
    /// @param retrySeconds until the next request may come, 0 where it may now
    record Left(boolean allowed, long remaining, long resetSeconds, long retrySeconds) {}

    Left take(String network) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(network, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Left(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /// `RateLimit-Policy`, after the IETF's draft of rate limit header fields.
    String policy() {
        return "\"network\";q=%d;w=%d"
                .formatted(properties.requests(), properties.period().toSeconds());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(properties.requests())
                                .refillGreedy(properties.requests(), properties.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }
}
