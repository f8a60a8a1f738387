package fr.estuaire.benchmarks;

import java.util.List;

/** Numbers drawn from a seed, the same everywhere and for ever (SplitMix64). */
final class Hasard {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** @param parts what the numbers depend on, order included */
    Hasard(long... parts) {
        reset(parts);
    }

    void reset(long... parts) {
        long seed = GAMMA;
        for (long part : parts) {
            seed = mix(seed ^ part) + GAMMA;
        }
        state = seed;
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 to 1, without 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** @param percent how often out of a hundred times */
    boolean in(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
