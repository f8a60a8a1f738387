package fr.estuaire.rollup;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.Finding;
import fr.estuaire.rollup.normalisation.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formation of a feed that was read and is sound: to be compared with what is on offer.
 *
 * @param known what the catalogue knows of its number; null when that is new
 * @param brut hash of the bytes that carry it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
record Candidat(
        String numero,
        @Nullable Known known,
        Fragment fragment,
        byte[] brut,
        List<Finding> findings,
        List<Correction> corrections) {
    /** Whether the version on offer says the same. */
    boolean isSame() {
        return known != null && known.says(fragment.sha256());
    }

    /** Whether it stands in the place of a version on offer that says something else. */
    boolean replaces() {
        return known != null && known.isOnOffer() && !isSame();
    }
}
