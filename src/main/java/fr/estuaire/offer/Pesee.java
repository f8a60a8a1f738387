package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoGrammar.Child;
import fr.estuaire.lheo.LheoGrammar.Form;
import fr.estuaire.offer.Champ.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs what an offer says against what it could say. */
final class Pesee {
    /** Filled in on its own page, once for all its offers. */
    private static final String BODY = "organisme-formation-responsable";

    private final Map<String, Compte> comptes = new LinkedHashMap<>();

    /** One field, over all the places where it is of use. */
    private static final class Compte {
        private final Champ champ;
        private final List<String> missing = new ArrayList<>();
        private int places;

        private Compte(Champ champ) {
            this.champ = champ;
        }

        private void add(String chemin, boolean filled) {
            places++;
            if (!filled) {
                missing.add(chemin);
            }
        }

        /** The weight that is not there. */
        private double lost() {
            return (double) champ.poids() * missing.size() / places;
        }
    }

    Pesee(Element formation) {
        weigh(formation, "", Situations.of(formation));
        List<Element> actions = orOneEmpty(formation, "action");
        for (int i = 0; i < actions.size(); i++) {
            Element action = actions.get(i);
            String chemin = Chemins.below("", "action", i + 1);
            Set<Situation> situations = Situations.of(formation, action);
            weigh(action, chemin, situations);
            List<Element> sessions = orOneEmpty(action, "session");
            for (int j = 0; j < sessions.size(); j++) {
                weigh(sessions.get(j), Chemins.below(chemin, "session", j + 1), situations);
            }
        }
    }

    int sur100() {
        double most = comptes.values().stream()
                .mapToDouble(compte -> compte.champ.poids())
                .sum();
        double lost = comptes.values().stream().mapToDouble(Compte::lost).sum();
        return (int) Math.floor(100 * (most - lost) / most);
    }

    List<Conseil> conseils() {
        return comptes.values().stream()
                .filter(compte -> !compte.missing.isEmpty())
                .sorted(Comparator.comparingDouble(Compte::lost).reversed())
                .map(compte -> new Conseil(
                        compte.missing.getFirst(),
                        Chemins.section(compte.missing.getFirst()),
                        compte.champ.poids(),
                        compte.champ.gain()))
                .toList();
    }

    private void weigh(Element element, String chemin, Set<Situation> situations) {
        for (Champ champ : Champs.list(Chemins.withoutRanks(chemin))) {
            String name = champ.element();
            boolean filled = Presence.holds(element, name);
            if (Chemins.PARTS.contains(name) || !(filled || champ.applies(situations))) {
                continue;
            }
            String where = Chemins.below(chemin, name);
            if (champ.poids() > 0) {
                comptes.computeIfAbsent(Chemins.withoutRanks(where), path -> new Compte(champ))
                        .add(where, filled);
            }
            if (name.equals(BODY)) {
                continue;
            }
            inside(element, LheoGrammar.get(element.name()).findChild(name).orElseThrow(), chemin, situations);
        }
    }

    private void inside(Element parent, Child child, String chemin, Set<Situation> situations) {
        if (LheoGrammar.get(child.name()).form() != Form.CONTAINER) {
            return;
        }
        List<Element> present = child.isMandatory() && !child.isRepeatable()
                ? orOneEmpty(parent, child.name())
                : parent.children(child.name());
        for (int i = 0; i < present.size(); i++) {
            Element element = present.get(i);
            boolean open = Presence.holds(element) || child.isMandatory();
            if (open && !Lien.isIn(element)) {
                String below = child.isRepeatable()
                        ? Chemins.below(chemin, child.name(), i + 1)
                        : Chemins.below(chemin, child.name());
                weigh(element, below, situations);
            }
        }
    }

    /** What is mandatory and absent is weighed as if it were there, empty. */
    private static List<Element> orOneEmpty(Element parent, String child) {
        List<Element> present = parent.children(child);
        return present.isEmpty() ? List.of(new Element(child, Map.of(), List.of())) : present;
    }
}
