package fr.estuaire.offer;

import static fr.estuaire.offer.Chemins.below;
import static fr.estuaire.offer.Presence.is;

import fr.estuaire.lheo.Element;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What the national catalogue of apprenticeship asks on top: length, year of entry, dates declared again each year. */
final class ExigencesApprentissage {
    private static final int LONGEST = 5;
    private static final Pattern YEARS = Pattern.compile("[0-9]{1,2}");
    private static final String APPRENTISSAGE = "1";
    private final BiConsumer<String, String> found;

    /** @param found receives each path and what to do there */
    ExigencesApprentissage(BiConsumer<String, String> found) {
        this.found = found;
    }

    void action(Element action, String chemin) {
        if (!isBetween(years(action.text("duree-cycle").orElse("")), LONGEST)) {
            found.accept(below(chemin, "duree-cycle"), "Donnez la durée du cycle en années, de 1 à 5.");
        }
    }

    /** An action for apprentices may have sessions for others: those have a cycle of their own, while some session has one. */
    static boolean isForApprentices(Element action, Element session) {
        return hasCycle(session) || action.children("session").stream().noneMatch(ExigencesApprentissage::hasCycle);
    }

    void session(Element action, Element session, String chemin) {
        new Exigences(found)
                .dates(
                        session,
                        chemin,
                        "Donnez les dates de début et de fin\u00A0: en apprentissage, elles se redéclarent chaque année,"
                                + " même pour des entrées permanentes.");
        if (!hasCycle(session)) {
            found.accept(below(chemin, "cycle"), "Dites dans quelle année du cycle on entre.");
        }
        int duree = years(action.text("duree-cycle").orElse(""));
        List<Element> cycles = session.children("cycle");
        for (int i = 0; i < cycles.size(); i++) {
            if (is(cycles.get(i), "type-cycle", APPRENTISSAGE)) {
                cycle(cycles.get(i), below(chemin, "cycle", i + 1), isBetween(duree, LONGEST) ? duree : LONGEST);
            }
        }
    }

    private void cycle(Element cycle, String chemin, int duree) {
        if (!Presence.holds(cycle, "annee-cycle")) {
            found.accept(
                    below(chemin, "annee-cycle"),
                    Champs.get("cycle/annee-cycle").manque());
        }
        List<Element> annees = cycle.children("annee-cycle");
        for (int i = 0; i < annees.size(); i++) {
            String annee = annees.get(i).ownText().strip();
            if (!annee.isEmpty() && !isBetween(years(annee), duree)) {
                found.accept(
                        below(chemin, "annee-cycle", i + 1),
                        duree == 1
                                ? "Corrigez l’année d’entrée\u00A0: le cycle ne dure qu’un an."
                                : "Corrigez l’année d’entrée\u00A0: elle va de 1 à %d, la durée du cycle."
                                        .formatted(duree));
            }
        }
    }

    private static boolean hasCycle(Element session) {
        return session.children("cycle").stream().anyMatch(cycle -> is(cycle, "type-cycle", APPRENTISSAGE));
    }

    private static boolean isBetween(int years, int longest) {
        return years >= 1 && years <= longest;
    }

    private static int years(String text) {
        return YEARS.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
