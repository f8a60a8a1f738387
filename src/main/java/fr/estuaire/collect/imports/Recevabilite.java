package fr.estuaire.collect.imports;

import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The values of a formation that no offer can hold: the form would not take them either. Holes are none of them. */
final class Recevabilite {
    private static final int MOST = 20;
    private static final int QUOTED = 60;
    private final List<Remarque> refus = new ArrayList<>();

    private Recevabilite() {}

    /** Why a formation cannot be taken, value by value; empty when it can. */
    static List<Remarque> check(Element formation) {
        Recevabilite check = new Recevabilite();
        check.children(formation, "");
        return List.copyOf(check.refus);
    }

    private void children(Element element, String path) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Element child : element.children()) {
            int rank = ranks.merge(child.name(), 1, Integer::sum);
            String key = child.numero().orElse(rank > 1 ? Integer.toString(rank) : "");
            String below = (path.isEmpty() ? "" : path + "/") + child.name() + (key.isEmpty() ? "" : "[" + key + "]");
            LheoGrammar.find(child.name()).ifPresent(type -> {
                if (type.form() == LheoGrammar.Form.CONTAINER) {
                    children(child, below);
                } else {
                    fault(child, type).ifPresent(message -> refuse(child, below, message));
                }
            });
        }
    }

    private void refuse(Element element, String path, String message) {
        if (refus.size() < MOST) {
            refus.add(new Remarque(
                    element.position().line(), LheoPath.of(path).inFrench(), message, Remarque.Nature.REFUS));
        }
    }

    private static Optional<String> fault(Element element, LheoGrammar.Type type) {
        String text = element.ownText();
        String bare = text.strip();
        return switch (type.form()) {
            case TEXT -> tooLong(text.length(), type.maxLength());
            case CODE -> bare.isEmpty() ? Optional.empty() : unknown(bare, Objects.requireNonNull(type.table()));
            case INTEGER -> bare.isEmpty() ? Optional.empty() : notInteger(bare, type.maxValue());
            case DATE ->
                bare.isEmpty() || bare.matches("\\d{8}")
                        ? Optional.empty()
                        : Optional.of(quoted(bare) + " n’est pas une date : écrivez-la AAAAMMJJ.");
            case CONTAINER, FREE -> Optional.empty();
        };
    }

    private static Optional<String> tooLong(int length, int most) {
        return length <= most
                ? Optional.empty()
                : Optional.of("Ce texte compte " + FrenchText.number(length) + " caractères : raccourcissez-le à "
                        + FrenchText.number(most) + " au plus.");
    }

    private static Optional<String> unknown(String code, DictLheo table) {
        return table.find(code).isPresent()
                ? Optional.empty()
                : Optional.of(quoted(code) + " n’est pas un code de la table « " + table.label() + " ».");
    }

    private static Optional<String> notInteger(String text, int most) {
        return text.matches("\\d{1,9}") && Integer.parseInt(text) <= most
                ? Optional.empty()
                : Optional.of(quoted(text) + " n’est pas un nombre entier de 0 à " + FrenchText.number(most) + ".");
    }

    private static String quoted(String text) {
        return "« " + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…") + " »";
    }
}
