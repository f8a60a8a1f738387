package fr.estuaire.rollup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer that left the catalogue, the one that took its place, and what people think of it.
 *
 * @param territoire code
 * @param motif what is the same and what changes, in one sentence
 * @param score from 0 to 100
 * @param decidePar account; absent when it was accepted of itself or nobody decided
 */
public record Succession(
        long id,
        String territoire,
        Offre ancienne,
        Offre nouvelle,
        Nature nature,
        String motif,
        int score,
        Etat etat,
        Instant le,
        @Nullable String decidePar) {

    /** An offer, by what people know it by. */
    public record Offre(String numero, String intitule, String organisme) {}

    /** In which way one took the place of the other. */
    public enum Nature {
        NUMERO("Nouveau numéro"),
        CERTIFICATION("Certification remplacée"),
        SCISSION("Scission"),
        FUSION("Fusion"),
        PROCHE("Offre proche");

        private final String libelle;

        Nature(String libelle) {
            this.libelle = libelle;
        }

        /** The word shown. */
        public String libelle() {
            return libelle;
        }
    }

    /** What is thought of it. */
    public enum Etat {
        PROPOSE("À décider"),
        ACCEPTE("Acceptée"),
        REFUSE("Refusée"),
        /** The run that found it was undone. */
        ANNULE("Annulée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        /** The word shown. */
        public String libelle() {
            return libelle;
        }
    }
}
