package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoGrammar.Child;
import fr.estuaire.lheo.LheoGrammar.Form;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What the grammar of Lhéo asks of a part of an offer, at all depths of what is there: mandatory elements, number of
 * repeated ones, form of each value. An optional element that holds nothing is as if absent, unless there may be several:
 * somebody has added it.
 */
final class Obligations {
    /** Their presence depends on more than the grammar ({@link Exigences}), or is made up for ({@link DatesOuvertes}). */
    private static final Pattern ELSEWHERE =
            Pattern.compile("domaine-formation|action/session/periode|(.*/)?periode/(debut|fin)");

    private final BiConsumer<String, String> found;

    /** @param found receives each path and what to do there */
    Obligations(BiConsumer<String, String> found) {
        this.found = found;
    }

    /** @param part a formation, an action or a session; the parts inside it are only counted */
    void check(Element part, String chemin) {
        for (Child child : LheoGrammar.get(part.name()).children()) {
            check(part, child, chemin);
        }
    }

    private void check(Element parent, Child child, String chemin) {
        List<Element> present = parent.children(child.name());
        String where = Chemins.below(chemin, child.name());
        if (child.max() < present.size()) {
            found.accept(where, "Gardez-en %d au plus.".formatted(child.max()));
        }
        if (isMissing(child, present)
                && !ELSEWHERE.matcher(Chemins.withoutRanks(where)).matches()) {
            found.accept(where, Champs.get(where).manque());
        }
        if (!Chemins.PARTS.contains(child.name())) {
            for (int i = 0; i < present.size(); i++) {
                inside(present.get(i), child, pathOf(child, chemin, i + 1));
            }
        }
    }

    private void inside(Element element, Child child, String chemin) {
        LheoGrammar.Type type = LheoGrammar.get(child.name());
        if (Lien.isIn(element) || type.form() == Form.FREE) {
            return;
        }
        if (type.form() == Form.CONTAINER) {
            if (child.isRepeatable() || Presence.holds(element)) {
                check(element, chemin);
            }
            return;
        }
        Formes.mistake(type, element.ownText().strip()).ifPresent(message -> found.accept(chemin, message));
    }

    /** A repeated group that is there is looked into, even empty: it says itself what it lacks. */
    private static boolean isMissing(Child child, List<Element> present) {
        if (!child.isMandatory()) {
            return false;
        }
        boolean groups = child.isRepeatable() && LheoGrammar.get(child.name()).form() == Form.CONTAINER;
        return groups ? present.isEmpty() : present.stream().noneMatch(Presence::holds);
    }

    private static String pathOf(Child child, String chemin, int rank) {
        return child.isRepeatable() ? Chemins.below(chemin, child.name(), rank) : Chemins.below(chemin, child.name());
    }
}
