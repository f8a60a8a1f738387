package fr.estuaire.reference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a territory calls a certification, and what it knows of it there (régionalisation).
 *
 * @param territoire code of the territory
 * @param certification RNCP or RS number, or Certif Info code
 * @param intituleNational title of the certification in its register, null when it has left it
 * @param specialites options taught there, in words
 * @param commentaire what the territory told the nation
 * @param motif why the nation refused
 */
public record VarianteRegionale(
        long id,
        String territoire,
        String certification,
        @Nullable String intituleNational,
        String intitule,
        @Nullable String specialites,
        List<String> formacodes,
        List<String> nsf,
        List<String> romes,
        Statut statut,
        String proposePar,
        Instant proposeLe,
        @Nullable String commentaire,
        @Nullable String decidePar,
        @Nullable Instant decideLe,
        @Nullable String motif) {
    public VarianteRegionale {
        formacodes = List.copyOf(formacodes);
        nsf = List.copyOf(nsf);
        romes = List.copyOf(romes);
    }

    /** Where it stands. */
    public enum Statut {
        PROPOSEE("Proposée"),
        ACCEPTEE("Acceptée"),
        REFUSEE("Refusée"),
        RETIREE("Retirée");

        private final String label;

        Statut(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What a collector proposes.
     *
     * @param certification RNCP or RS number, or Certif Info code
     */
    public record Proposition(
            String certification,
            String intitule,
            String specialites,
            List<String> formacodes,
            List<String> nsf,
            List<String> romes,
            String commentaire) {
        public Proposition {
            formacodes = List.copyOf(formacodes);
            nsf = List.copyOf(nsf);
            romes = List.copyOf(romes);
        }
    }
}
