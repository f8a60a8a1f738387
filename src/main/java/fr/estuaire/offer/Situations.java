package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ.Situation;
import java.util.EnumSet;
import java.util.Set;

/** Says what an offer is from what it already says, so that the form shows only the fields it needs. */
public final class Situations {
    /** Formacode V14, field « 152 Langues »: all its codes, and no other, begin so. */
    private static final String LANGUES = "152";

    /** « Public sous main de justice », the same code in Formacode V10 and V14. */
    private static final String SOUS_MAIN_DE_JUSTICE = "81013";

    private static final String FORMATION_INITIALE = "81061";
    private static final String OUI = "1";

    private Situations() {}

    /** What the formation is, and what any of its actions is. */
    public static Set<Situation> of(Element formation) {
        Set<Situation> situations = ofFormation(formation);
        formation.children("action").forEach(action -> situations.addAll(ofAction(action)));
        return situations;
    }

    /** What one action of the formation is, read with its sessions. */
    public static Set<Situation> of(Element formation, Element action) {
        Set<Situation> situations = ofFormation(formation);
        situations.addAll(ofAction(action));
        return situations;
    }

    private static Set<Situation> ofFormation(Element formation) {
        Set<Situation> situations = EnumSet.noneOf(Situation.class);
        formation
                .text("certifiante")
                .ifPresent(
                        flag -> situations.add(flag.equals(OUI) ? Situation.CERTIFIANTE : Situation.NON_CERTIFIANTE));
        if (has(formation, "parcours-de-formation", "3")) {
            situations.add(Situation.MODULAIRE);
        }
        boolean langues = formation.child("domaine-formation").stream()
                .flatMap(domaine -> domaine.children("code-FORMACODE").stream())
                .anyMatch(code -> code.ownText().strip().startsWith(LANGUES));
        if (langues) {
            situations.add(Situation.LINGUISTIQUE);
        }
        return situations;
    }

    private static Set<Situation> ofAction(Element action) {
        Set<Situation> situations = EnumSet.of(
                switch (action.text("modalites-enseignement").orElse("")) {
                    case "2" -> Situation.DISTANCE;
                    default -> Situation.PRESENTIEL;
                });
        if (has(action, "modalites-enseignement", "1")) {
            situations.add(Situation.MIXTE);
        }
        situations.add(has(action, "modalites-entrees-sorties", "1") ? Situation.PERMANENT : Situation.DATES_FIXES);
        if (has(action, "conventionnement", OUI)) {
            situations.add(Situation.CONVENTIONNE);
        }
        if (has(action, "prise-en-charge-frais-possible", OUI)) {
            situations.add(Situation.PRISE_EN_CHARGE);
        }
        if (isFor(action, SOUS_MAIN_DE_JUSTICE)) {
            situations.add(Situation.DETENTION);
        }
        addCycles(action, situations);
        return situations;
    }

    private static void addCycles(Element action, Set<Situation> situations) {
        if (hasDispositif(action, "contrat-apprentissage") || hasCycle(action, "1")) {
            situations.add(Situation.APPRENTISSAGE);
            situations.add(Situation.ALTERNANCE);
        }
        if (hasDispositif(action, "contrat-professionnalisation") || hasAlternance(action)) {
            situations.add(Situation.ALTERNANCE);
        }
        if (isFor(action, FORMATION_INITIALE) || hasCycle(action, "0")) {
            situations.add(Situation.INITIALE);
        }
    }

    /** A convention of the national flow: {@code <extras info="dispositif"><extra info="contrat-apprentissage">1}. */
    private static boolean hasDispositif(Element action, String dispositif) {
        return action.children("extras").stream()
                .filter(extras -> extras.attribute("info").orElse("").equals("dispositif"))
                .flatMap(extras -> extras.children("extra").stream())
                .anyMatch(extra -> extra.attribute("info").orElse("").equals(dispositif)
                        && extra.ownText().strip().equals(OUI));
    }

    private static boolean hasCycle(Element action, String type) {
        return action.children("session").stream()
                .flatMap(session -> session.children("cycle").stream())
                .anyMatch(cycle -> has(cycle, "type-cycle", type));
    }

    private static boolean hasAlternance(Element action) {
        return action.children("session").stream()
                .flatMap(session -> session.children("cycle").stream())
                .anyMatch(cycle -> cycle.text("alternance", "type-alternance").isPresent());
    }

    private static boolean isFor(Element action, String publicVise) {
        return action.children("code-public-vise").stream()
                .anyMatch(code -> code.ownText().strip().equals(publicVise));
    }

    private static boolean has(Element parent, String child, String value) {
        return parent.text(child).filter(value::equals).isPresent();
    }
}
