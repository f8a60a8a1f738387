package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoTerms;
import fr.estuaire.shared.FrenchText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about values. */
final class Mots {
    private static final int QUOTED = 60;
    private static final int MOST_CODES = 12;
    private static final int MOST_NAMED = 8;

    private Mots() {}

    static String quoted(String text) {
        String shown = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
        return "« " + shown + " »";
    }

    /** « a », « b » et 3 autres. */
    static String listed(List<String> texts) {
        String named = texts.stream().limit(MOST_NAMED).map(Mots::quoted).collect(Collectors.joining(", "));
        int others = texts.size() - MOST_NAMED;
        return others <= 0 ? named : named + (others == 1 ? " et un autre" : " et " + others + " autres");
    }

    static String understood(String element, String text, String value) {
        return quoted(text) + " a été lu « " + shown(element, value) + " ».";
    }

    private static String shown(String element, String value) {
        Optional<DictLheo> table = Valeurs.findTable(element);
        return table.map(codes -> codes.labelOf(value)).orElseGet(() -> LheoTerms.value(element, value));
    }

    /** What is wrong with a value, and how to write it. */
    static String notUnderstood(String element, String text) {
        return quoted(text) + " " + Valeurs.findTable(element).map(Mots::codes).orElseGet(() -> form(element));
    }

    private static String codes(DictLheo table) {
        List<String> labels = table.proposed().stream()
                .map(code -> code.code() + " (" + code.label() + ")")
                .toList();
        String hint = labels.size() > MOST_CODES
                ? "choisissez-en un dans la feuille d’aide du modèle."
                : "écrivez " + String.join(", ", labels) + ".";
        return "n’est ni un code ni un libellé de la liste « " + table.label() + " » : " + hint;
    }

    private static String form(String element) {
        return switch (element) {
            case "prix-total-TTC", "prix-horaire-TTC" -> "n’est pas un prix : écrivez-le en euros, comme 1200,50.";
            case "heure-debut", "heure-fin" -> "n’est pas une heure : écrivez-la comme 14h30.";
            case "langue-formation" -> "n’est pas une langue connue : écrivez son code de deux lettres, comme fr.";
            case "SIRET", "numero-activite", "codepostal", "code-CERTIFINFO", "code-FORMACODE", "code-INSEE-commune" ->
                "a perdu des chiffres dans un tableur : mettez la colonne au format « Texte », puis ressaisissez-le.";
            default -> formOfType(element);
        };
    }

    private static String formOfType(String element) {
        return switch (LheoGrammar.get(element).form()) {
            case DATE -> "n’est pas une date : écrivez-la comme 07/09/2026.";
            case INTEGER -> "n’est pas un nombre entier : écrivez-le en chiffres, sans décimale.";
            default -> "n’a pas été compris : corrigez-le.";
        };
    }

    static String tooLong(int length, int limit) {
        return "Le texte compte " + FrenchText.number(length) + " caractères, Lhéo en accepte "
                + FrenchText.number(limit) + " : raccourcissez-le, puis recommencez.";
    }

    static String wrongLength(String text, int length, LheoGrammar.Type type) {
        String wanted = type.minLength() == type.maxLength()
                ? "il en faut " + type.maxLength()
                : "il en faut de " + type.minLength() + " à " + type.maxLength();
        return quoted(text) + " compte " + FrenchText.count(length, "caractère") + " ; " + wanted + " : vérifiez-le.";
    }
}
