package fr.estuaire.rollup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the catalogue knows of a number of a territory, in its latest generation. */
final class Known {
    private final long id;
    private final int generation;
    private final int version;
    private final @Nullable String sha256;
    private final byte @Nullable [] brut;

    /**
     * @param id of the identity
     * @param version the latest it ever had
     * @param sha256 of the version on offer; null for a tombstone
     * @param brut hash of the bytes that last carried it; null when they are to be read
     */
    Known(long id, int generation, int version, @Nullable String sha256, byte @Nullable [] brut) {
        this.id = id;
        this.generation = generation;
        this.version = version;
        this.sha256 = sha256;
        this.brut = brut;
    }

    long id() {
        return id;
    }

    int generation() {
        return generation;
    }

    int version() {
        return version;
    }

    boolean isOnOffer() {
        return sha256 != null;
    }

    /** Whether the version on offer says the same. */
    boolean says(String fingerprint) {
        return fingerprint.equals(sha256);
    }

    /** Whether it was last carried by the same bytes, and is on offer. */
    boolean wasCarriedBy(byte[] bytes) {
        return isOnOffer() && Arrays.equals(brut, bytes);
    }
}
