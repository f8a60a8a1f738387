package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the nation decided about a rule.
 *
 * @param gravite in place of the one that the rule has by itself; null when the nation keeps that one
 * @param par account of who decided it
 */
public record RegleNationale(
        String regle, Etat etat, @Nullable Severity gravite, String par, Instant le, String motif) {

    /** Whether a rule counts. */
    public enum Etat {
        EN_VIGUEUR("En vigueur"),
        /** It is new: one may see what it would do, and it does nothing. */
        EN_REPETITION("En répétition");

        private final String label;

        Etat(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
