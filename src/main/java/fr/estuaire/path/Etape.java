package fr.estuaire.path;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an offer on its way.
 *
 * @param quoi in a few words
 * @param detail who, which file, why; empty when there is no more to say
 * @param execution number of the run of the nation; null when it was none
 */
public record Etape(
        Instant le,
        Station station,
        String quoi,
        String detail,
        @Nullable Long execution) {

    /** Where things happen, in the order of the way. */
    public enum Station {
        ORGANISME("Organisme"),
        COLLECTE("Collecte"),
        SORTIE("Sortie régionale"),
        CONSOLIDATION("Consolidation nationale"),
        LIVRAISON("Livraison nationale");

        private final String libelle;

        Station(String libelle) {
            this.libelle = libelle;
        }

        /** The words shown. */
        public String libelle() {
            return libelle;
        }
    }
}
