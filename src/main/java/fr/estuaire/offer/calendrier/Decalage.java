package fr.estuaire.offer.calendrier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A shift of sessions by whole weeks: each day keeps its weekday.
 *
 * @param semaines negative for an earlier date; 260 (five years) at most either way
 */
public record Decalage(int semaines) {
    private static final int MAX = 260;

    public Decalage {
        if (semaines == 0 || Math.abs(semaines) > MAX) {
            throw new IllegalArgumentException(
                    "Écrivez un nombre de semaines de 1 à " + MAX + ", négatif pour avancer les dates.");
        }
    }

    /** The day once shifted. */
    public LocalDate apply(LocalDate day) {
        return day.plusWeeks(semaines);
    }

    /** The session once shifted, with the holidays on which it would begin, end, or that it would contain. */
    public SessionPrevue apply(LocalDate debut, LocalDate fin, JoursFeries feries) {
        LocalDate first = apply(debut);
        LocalDate last = apply(fin);
        List<Ecart> clashes = new ArrayList<>();
        feries.find(first).ifPresent(name -> clashes.add(clash(first, name, "la session y commencerait")));
        for (Ecart gap : new OpenDays(feries, List.of()).listGaps(first, last)) {
            clashes.add(
                    gap.jour().equals(last)
                            ? clash(last, feries.find(last).orElseThrow(), "la session y finirait")
                            : gap);
        }
        return new SessionPrevue(first, last, clashes);
    }

    private static Ecart clash(LocalDate day, String name, String consequence) {
        return new Ecart(day, "férié (" + name + "), " + consequence);
    }
}
