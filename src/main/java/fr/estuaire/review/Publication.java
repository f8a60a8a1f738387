package fr.estuaire.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an offer as a collector approved it, frozen; since then its body may have renewed its recruitment, nothing else.
 *
 * @param version counts from 1 for each formation
 * @param fragment the bytes that leave the house
 * @param sha256 of the fragment without its export stamps
 * @param recrutementLe when the body last renewed the recruitment in it; null when it is as it was approved
 * @param recrutementPar who did
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched; equality is the hash
public record Publication(
        String formation,
        int version,
        byte[] fragment,
        String sha256,
        String approuvePar,
        Instant approuveLe,
        @Nullable Instant recrutementLe,
        @Nullable String recrutementPar) {

    @Override
    public String toString() {
        return "Publication[" + formation + ", version " + version + "]";
    }
}
