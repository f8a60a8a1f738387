package fr.estuaire.rollup;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a handful of formations of a feed change in the catalogue, written together. */
final class Lot {
    /**
     * A version to open.
     *
     * @param id of the identity
     * @param brut hash of the bytes that carry it; null when no feed does
     * @param isNew whether the identity itself is new
     * @param corrections what the fragment says otherwise than the territory, packed
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record Opened(
            long id,
            String numero,
            int generation,
            int version,
            boolean isNew,
            byte @Nullable [] brut,
            FormationFacts facts,
            Fragment fragment,
            List<Finding> findings,
            byte @Nullable [] corrections) {}

    /**
     * A formation that is not good enough.
     *
     * @param brut hash of its bytes
     * @param reasons one sentence a line
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record Isolated(
            @Nullable String numero,
            String intitule,
            int line,
            String reasons,
            byte[] brut,
            byte @Nullable [] constats) {}

    /**
     * The same version, read again: carried by other bytes than before, or judged by other rules.
     *
     * @param constats what the rules say of it now
     * @param corrections what it says otherwise than those bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record Recognised(long id, int version, byte[] brut, byte @Nullable [] constats, byte @Nullable [] corrections) {}

    /** A version that another one follows. */
    record Closed(long id, Cause cause) {}

    final List<Opened> opened = new ArrayList<>();
    final List<Isolated> isolated = new ArrayList<>();
    final List<Recognised> recognised = new ArrayList<>();
    final List<Closed> closed = new ArrayList<>();

    boolean isEmpty() {
        return opened.isEmpty() && isolated.isEmpty() && recognised.isEmpty() && closed.isEmpty();
    }
}
