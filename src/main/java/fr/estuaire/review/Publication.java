package fr.estuaire.review;

import java.time.Instant;

/**
 * A version of an offer as a collector approved it, frozen.
 *
 * @param version counts from 1 for each formation
 * @param fragment the bytes that leave the house
 * @param sha256 of the fragment without its export stamps
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched; equality is the hash
public record Publication(
        String formation, int version, byte[] fragment, String sha256, String approuvePar, Instant approuveLe) {

    @Override
    public String toString() {
        return "Publication[" + formation + ", version " + version + "]";
    }
}
