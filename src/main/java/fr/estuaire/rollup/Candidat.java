package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.Finding;
import fr.estuaire.rollup.normalisation.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formation of a feed that was read and is sound: to be compared with what is on offer. It holds what will be written and
 * not the elements it was read from, which are ten times as large: a lot of them waits.
 *
 * @param known what the catalogue knows of its number; null when that is new
 * @param sha256 of its fragment
 * @param octets its fragment
 * @param facts null when the version on offer says the same
 * @param brut hash of the bytes that carry it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
record Candidat(
        String numero,
        @Nullable Known known,
        String sha256,
        byte[] octets,
        @Nullable FormationFacts facts,
        byte[] brut,
        List<Finding> findings,
        List<Correction> corrections) {
    static Candidat of(
            String numero,
            @Nullable Known known,
            Element formation,
            FactsReader facts,
            byte[] brut,
            List<Finding> findings,
            List<Correction> corrections) {
        Fragment fragment = Fragment.of(formation);
        boolean same = known != null && known.says(fragment.sha256());
        return new Candidat(
                numero,
                known,
                fragment.sha256(),
                fragment.bytes(),
                same ? null : facts.read(formation),
                brut,
                findings,
                corrections);
    }

    /** Whether it stands in the place of a version on offer that says something else. */
    boolean replaces() {
        return known != null && known.isOnOffer() && facts != null;
    }
}
