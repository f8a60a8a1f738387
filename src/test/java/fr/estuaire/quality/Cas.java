package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the tables of tests: what is changed in the sound formation, and what a rule then says of it.
 *
 * @param path where the rule points; null when it has nothing to say
 * @param words what its message holds
 */
record Cas(String rule, LocalDate today, @Nullable String path, String words, List<String> changes) {

    /** The rule finds something there. */
    static Cas fails(String rule, String path, String words, String... changes) {
        return new Cas(rule, Offres.TODAY, path, words, List.of(changes));
    }

    /** The rule finds nothing. */
    static Cas passes(String rule, String... changes) {
        return new Cas(rule, Offres.TODAY, null, "", List.of(changes));
    }

    Cas on(int year, int month, int day) {
        return new Cas(rule, LocalDate.of(year, month, day), path, words, changes);
    }

    boolean isFaulty() {
        return path != null;
    }

    Element formation() {
        return Offres.changed(changes.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return (isFaulty() ? "finds " : "spares ") + rule + " "
                + String.join(" → ", changes.subList(changes.isEmpty() ? 0 : 1, changes.size()));
    }
}
