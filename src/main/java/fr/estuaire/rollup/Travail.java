package fr.estuaire.rollup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that a node has taken: what to do with one territory in a run.
 *
 * @param passage what it is known under
 * @param source the feed to apply, for {@link Geste#LEVEE} and {@link Geste#REJEU}
 * @param retourAu the instant whose state is to come back, for {@link Geste#RETOUR}; the one at which the rules place
 *     themselves, for {@link Geste#REJEU}
 */
record Travail(
        Passage passage,
        long execution,
        Geste geste,
        @Nullable SourceRef source,
        @Nullable Instant retourAu) {

    /** What is asked for. */
    enum Geste {
        /** Bring in the latest feed, if it looks right. */
        DERNIER,
        /** Apply a feed that was held: a person decided so. */
        LEVEE,
        /** Put the territory back into a past state. */
        RETOUR,
        /** Apply what the archive kept of a past day, on an empty catalogue. */
        REJEU
    }

    /** A feed as the log remembers it. */
    record SourceRef(Source.Kind kind, long id, String sha256) {}
}
