package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoGrammar.Child;
import fr.estuaire.lheo.LheoTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares an offer with the grammar of Lhéo and tells its holes, its excesses and its texts that are too long. */
final class Conformite {
    /** Below it, what is too long is no text but a code with a fault. */
    private static final int SHORTEST_TEXT = 50;

    /** Holders that have no name of their own in a form. */
    private static final Map<String, String> UNNAMED = Map.of(
            "domaine-formation", "Domaine de formation",
            "coordonnees-organisme", "Coordonnées",
            "SIRET-organisme-formation", "SIRET",
            "SIRET-formateur", "SIRET",
            "periode", "Dates");

    private final List<Remarque> remarques = new ArrayList<>();
    private final Set<String> holes = new LinkedHashSet<>();

    private Conformite() {}

    /** @param formation in the terms of Lhéo; its lines are taken from the positions of its elements */
    static List<Remarque> check(Element formation) {
        Conformite check = new Conformite();
        int line = formation.position().line();
        check.container(formation, LheoGrammar.get("formation"), Endroit.formation(formation));
        if (!check.holes.isEmpty()) {
            check.remarques.add(Remarque.avertissement(
                    line, "", "À compléter avant la publication : " + String.join(", ", check.holes) + "."));
        }
        return List.copyOf(check.remarques);
    }

    private void container(Element element, LheoGrammar.Type type, Endroit place) {
        for (Child expected : type.children()) {
            if (expected.isMandatory() && element.child(expected.name()).isEmpty()) {
                hole(expected.name(), place);
            }
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (Element child : element.children()) {
            int rank = ranks.merge(child.name(), 1, Integer::sum);
            child(child, type, place.child(child, rank), rank);
            if (isBlank(child)) {
                hole(child.name(), place);
            }
        }
        if (!element.ownText().isBlank()) {
            remarques.add(Remarque.avertissement(
                    place.ligne(), place.inFrench(), "Du texte y est écrit hors de tout élément : déplacez-le."));
        }
    }

    /** Whether an element that wants a text has none. */
    private static boolean isBlank(Element element) {
        boolean wanted = LheoGrammar.find(element.name())
                .map(type -> type.form() != LheoGrammar.Form.CONTAINER && type.minLength() > 0)
                .orElse(false);
        return wanted && element.ownText().isBlank();
    }

    private void child(Element child, LheoGrammar.Type parent, Endroit place, int rank) {
        if (child.name().equals("extras")) {
            return;
        }
        int most = parent.findChild(child.name()).map(Child::max).orElse(0);
        if (most == 0) {
            remarques.add(Remarque.avertissement(
                    place.ligne(),
                    place.inFrench(),
                    "L’élément « " + child.name() + " » n’est pas attendu ici par Lhéo 2.3 : il est gardé tel quel."));
        } else if (rank == most + 1) {
            remarques.add(Remarque.avertissement(
                    place.ligne(), place.inFrench(), "Lhéo n’en accepte que " + most + " : gardez les principaux."));
        }
        LheoGrammar.find(child.name()).ifPresent(type -> content(child, type, place));
    }

    private void content(Element element, LheoGrammar.Type type, Endroit place) {
        switch (type.form()) {
            case CONTAINER -> container(element, type, place);
            case TEXT -> text(element, type, place);
            case INTEGER, DATE, CODE -> value(element, type, place);
            case FREE -> {}
        }
    }

    private void text(Element element, LheoGrammar.Type type, Endroit place) {
        int length = element.ownText().codePointCount(0, element.ownText().length());
        if (length == 0) {
            return;
        }
        if (length > type.maxLength() && type.maxLength() >= SHORTEST_TEXT) {
            remarques.add(Remarque.refus(place.ligne(), place.inFrench(), Mots.tooLong(length, type.maxLength())));
        } else if (length > type.maxLength() || length < type.minLength()) {
            remarques.add(Remarque.avertissement(
                    place.ligne(), place.inFrench(), Mots.wrongLength(element.ownText(), length, type)));
        }
    }

    private void value(Element element, LheoGrammar.Type type, Endroit place) {
        String text = element.ownText().strip();
        if (text.isEmpty()) {
            return;
        }
        Lu read = Valeurs.read(element.name(), text, false);
        boolean tooLarge = type.maxValue() > 0 && read.isUnderstood() && isOver(read.valeur(), type.maxValue());
        if (tooLarge) {
            remarques.add(Remarque.avertissement(
                    place.ligne(),
                    place.inFrench(),
                    Mots.quoted(text) + " est trop grand : " + type.maxValue() + " au plus."));
        } else if (!read.isUnderstood()) {
            remarques.add(
                    Remarque.avertissement(place.ligne(), place.inFrench(), Mots.notUnderstood(element.name(), text)));
        }
    }

    private static boolean isOver(String digits, int max) {
        return digits.length() > 9 || Integer.parseInt(digits) > max;
    }

    /** Told by its name alone when it is known by that; with where it belongs when many may have it. */
    private void hole(String element, Endroit place) {
        String label =
                LheoTerms.label(element).isEmpty() ? UNNAMED.getOrDefault(element, "") : LheoTerms.label(element);
        String where = place.inFrench();
        if (!label.isEmpty()) {
            holes.add(where.isEmpty() ? label : label + " (" + where + ")");
        } else if (!where.isEmpty()) {
            holes.add(where);
        }
    }
}
