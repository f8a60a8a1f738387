package fr.estuaire.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each address may ask. Only the addresses seen last are remembered: who was forgotten begins anew, and memory
 * stays bounded whatever comes.
 */
public final class RequestRate {
    private final int perMinute;
    private final Map<String, Bucket> buckets;

    public RequestRate(int perMinute, int addresses) {
        this.perMinute = perMinute;
        this.buckets = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > addresses;
            }
        };
    }

    /** How long to wait before asking again; zero when the request may be answered. */
    public Duration consume(String address) {
        ConsumptionProbe probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    public synchronized int remembered() {
        return buckets.size();
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(
                address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** One subscriber holds billions of IPv6 addresses: the first 64 bits name them. */
    private static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] parts = address.split("::", 2)[0].split(":", -1);
        return String.join(":", Arrays.copyOf(parts, Math.min(4, parts.length)));
    }
}
