package fr.estuaire.rollup;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The Lhéo file that a territory offers to the nation, whichever way it came.
 *
 * @param id in its own table of the territory
 * @param sha256 equal as long as the territory has nothing new to say
 * @param at when it was produced or received
 * @param file null for an output without any formation, of which Lhéo has no file
 */
record Source(
        Kind kind,
        long id,
        String sha256,
        Instant at,
        @Nullable Path file) {

    /** Where the file comes from. */
    enum Kind {
        /** Regional output produced by Estuaire. */
        SORTIE("sortie"),
        /** File delivered by the territory's own tool. */
        LIVRAISON("livraison"),
        /** What the archive kept of a past day. */
        ARCHIVE("archive");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
