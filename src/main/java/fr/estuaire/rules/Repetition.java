package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal: what a rule would do to all that is published if it counted, or counted otherwise.
 *
 * @param gravite that the rule would have for the nation
 * @param au day on which the rules place themselves
 * @param par account of who asked for it
 * @param total formations published when it began
 * @param lues formations read so far
 * @param enVigueurLe when the change was put in force; null as long as it was not
 */
public record Repetition(
        long id,
        String regle,
        Severity gravite,
        LocalDate au,
        String par,
        Instant debut,
        @Nullable Instant fin,
        Statut statut,
        long total,
        long lues,
        @Nullable String enVigueurPar,
        @Nullable Instant enVigueurLe) {

    /** What becomes of a rehearsal. */
    public enum Statut {
        EN_COURS("En cours"),
        TERMINEE("Terminée"),
        ANNULEE("Annulée"),
        ECHEC("En échec"),
        /** The machine that did it stopped. */
        INTERROMPUE("Interrompue");

        private final String label;

        Statut(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOver() {
        return statut != Statut.EN_COURS;
    }

    /** From 0 to 1. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) lues / total);
    }

    /**
     * What it would do in one territory.
     *
     * @param touchees published formations in which the rule finds something that was not accepted
     * @param ecarteesAvant published formations that the rules set aside on that day as they are now
     * @param ecarteesApres those that they would set aside
     * @param gravite that the rule would have there, what the territory decided being counted
     * @param remarque why the rule says nothing there, if so
     */
    public record Territoire(
            String territoire,
            long publiees,
            long touchees,
            long ecarteesAvant,
            long ecarteesApres,
            Severity gravite,
            @Nullable String remarque,
            List<Exemple> exemples) {
        public Territoire {
            exemples = List.copyOf(exemples);
        }
    }

    /** A formation that the rule touches, and what it says of it. */
    public record Exemple(String numero, String intitule, String message) {}
}
