package fr.estuaire.lheo;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message of the validator, in English, put into French. The codes are those of the W3C recommendation on schemas;
 * the words around the values are those of the JDK.
 *
 * @param code such as {@code cvc-complex-type.2.4.a}
 * @param english what follows the code
 */
record SchemaMessage(String code, String english) {
    private static final Pattern FORM = Pattern.compile("([\\w.-]+): (.*)", Pattern.DOTALL);
    private static final Pattern QUALIFIED = Pattern.compile("\"[^\"]*\":([\\w.-]+)");

    /**
     * @param code the beginning of a code
     * @param pattern finds the values in the English words
     * @param french a sentence with one place a value
     */
    private record Translation(String code, Pattern pattern, String french) {
        Translation(String code, String pattern, String french) {
            this(code, Pattern.compile(pattern, Pattern.DOTALL), french);
        }
    }

    private static final List<Translation> TRANSLATIONS = List.of(
            new Translation(
                    "cvc-complex-type.2.4.a",
                    "element '(.*?)'\\. One of '(.*)' is expected",
                    "L’élément %s n’est pas attendu ici ; attendu : %s."),
            new Translation(
                    "cvc-complex-type.2.4.b",
                    "element '(.*?)' is not complete\\. One of '(.*)' is expected",
                    "L’élément %s est incomplet ; il y manque : %s."),
            new Translation(
                    "cvc-complex-type.2.4.d",
                    "element '(.*?)'\\. No child",
                    "L’élément %s n’est pas attendu ici : rien ne peut plus suivre à cet endroit."),
            new Translation(
                    "cvc-complex-type.2.4.e",
                    "'(.*?)' can occur a maximum of '(\\d+)' times",
                    "L’élément %s est répété trop de fois : %s au plus."),
            new Translation(
                    "cvc-complex-type.2.4.f",
                    "'(.*?)' can occur a maximum of '(\\d+)' times",
                    "L’élément %s est répété trop de fois : %s au plus."),
            new Translation(
                    "cvc-complex-type.2.3",
                    "Element '(.*?)' cannot have",
                    "L’élément %s contient du texte alors qu’il ne doit contenir que des éléments."),
            new Translation(
                    "cvc-complex-type.3.2.2",
                    "Attribute '(.*?)' is not allowed to appear in element '(.*?)'",
                    "L’attribut %s n’existe pas sur l’élément %s."),
            new Translation(
                    "cvc-complex-type.4",
                    "Attribute '(.*?)' must appear on element '(.*?)'",
                    "L’attribut %s est obligatoire sur l’élément %s."),
            new Translation("cvc-elt.1", "declaration of element '(.*?)'", "L’élément %s n’appartient pas à Lhéo 2.3."),
            new Translation(
                    "cvc-enumeration-valid",
                    "Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)\\]'",
                    "La valeur %s n’est pas dans la liste des codes admis : %s."),
            new Translation(
                    "cvc-length-valid",
                    "length = '(\\d+)'.*length '(\\d+)'",
                    "La valeur compte %s caractères au lieu de %s."),
            new Translation(
                    "cvc-minLength-valid",
                    "with length = '(\\d+)'.*minLength '(\\d+)'",
                    "La valeur est trop courte : %s caractère(s), il en faut au moins %s."),
            new Translation(
                    "cvc-maxLength-valid",
                    "with length = '(\\d+)'.*maxLength '(\\d+)'",
                    "La valeur est trop longue : %s caractères, %s au plus."),
            new Translation(
                    "cvc-minInclusive-valid",
                    "Value '(.*)' is not facet-valid.*minInclusive '(.*?)'",
                    "La valeur %s est trop petite : %s au moins."),
            new Translation(
                    "cvc-maxInclusive-valid",
                    "Value '(.*)' is not facet-valid.*maxInclusive '(.*?)'",
                    "La valeur %s est trop grande : %s au plus."),
            new Translation(
                    "cvc-pattern-valid", "Value '(.*)' is not facet-valid", "La valeur %s n’a pas la forme attendue."),
            new Translation(
                    "cvc-datatype-valid.1",
                    "'(.*)' is not a valid value for '(.*?)'",
                    "La valeur %s n’est pas du type attendu (%s)."),
            new Translation(
                    "cvc-id.1", "ID/IDREF binding for IDREF '(.*?)'", "Aucun élément ne porte l’identifiant %s."),
            new Translation(
                    "cvc-id.2", "of the ID value '(.*?)'", "L’identifiant %s est porté par plusieurs éléments."));

    static SchemaMessage parse(String message) {
        Matcher form = FORM.matcher(message);
        return form.matches() ? new SchemaMessage(form.group(1), form.group(2)) : new SchemaMessage("", message);
    }

    String inFrench() {
        return TRANSLATIONS.stream()
                .filter(translation -> code.startsWith(translation.code()))
                .map(translation -> fill(translation, translation.pattern().matcher(english)))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("Cet endroit du document n’est pas conforme à la grammaire Lhéo 2.3 (%s).".formatted(code));
    }

    private static String fill(Translation translation, Matcher values) {
        if (!values.find()) {
            return "";
        }
        Object[] readable = new Object[values.groupCount()];
        Arrays.setAll(readable, i -> readable(values.group(i + 1)));
        return translation.french().formatted(readable);
    }

    /** Drops namespaces and braces: {@code {"http://…":a, "http://…":b}} becomes {@code « a », « b »}. */
    private static String readable(String value) {
        if (value.matches("\\d+|\\d+(, \\d+)+")) {
            return value;
        }
        if (!value.startsWith("{")) {
            return "« " + value + " »";
        }
        return QUALIFIED
                .matcher(value)
                .results()
                .map(name -> "« " + name.group(1) + " »")
                .collect(Collectors.joining(", "));
    }
}
