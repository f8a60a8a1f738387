package fr.estuaire.quality;

/**
 * A hash of 64 bits made of several texts, the same on every machine. Among a million formations, the odds that two
 * different ones look alike are one in thirty million.
 */
final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET;

    Fingerprint add(String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return end();
    }

    /** Letters and digits alone, whatever the case and the accents: what people call the same title. */
    Fingerprint addWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = Words.fold(text.charAt(i));
            if (c != 0) {
                hash = (hash ^ c) * PRIME;
            }
        }
        return end();
    }

    Fingerprint add(long other) {
        hash = (hash ^ other) * PRIME;
        return end();
    }

    /** Never 0. */
    long value() {
        long mixed = hash ^ (hash >>> 32);
        mixed *= 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    private Fingerprint end() {
        hash = (hash ^ 0xFF) * PRIME;
        return this;
    }
}
