package fr.estuaire.offer;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same value given to a field of many actions or sessions.
 *
 * @param genre ACTION or SESSION
 * @param element name in Lhéo of a child of it, one of {@link #listChamps}
 * @param valeur null to empty the field
 */
public record Retouche(
        Genre genre, String element, @Nullable Element valeur) {
    private static final String ADRESSE = "adresse-inscription";

    public Retouche {
        if (listChamps(genre).stream().noneMatch(champ -> champ.element().equals(element))) {
            throw new IllegalArgumentException("Ce champ ne se change pas dans plusieurs offres à la fois.");
        }
        if (valeur != null) {
            check(element, valeur);
        }
    }

    /** The fields that hold one value, and the address where one enrols, in the order of the form. */
    public static List<Champ> listChamps(Genre genre) {
        return switch (genre) {
            case FORMATION -> List.of();
            case ACTION ->
                Champs.list("action").stream()
                        .filter(champ -> isSimple("action", champ))
                        .toList();
            case SESSION ->
                Champs.list("action/session").stream()
                        .filter(champ -> champ.element().equals(ADRESSE) || isSimple("session", champ))
                        .toList();
        };
    }

    private static boolean isSimple(String owner, Champ champ) {
        LheoGrammar.Type type = LheoGrammar.get(champ.element());
        boolean one = LheoGrammar.get(owner)
                .findChild(champ.element())
                .filter(child -> !child.isRepeatable())
                .isPresent();
        return one
                && switch (type.form()) {
                    case TEXT, INTEGER, CODE -> true;
                    case CONTAINER, DATE, FREE -> false;
                };
    }

    private static void check(String element, Element valeur) {
        LheoGrammar.Type type = LheoGrammar.get(element);
        String text = valeur.ownText().strip();
        Optional<String> fault = switch (type.form()) {
            case TEXT ->
                text.length() > type.maxLength()
                        ? Optional.of("Ce texte est trop long\u00A0: " + type.maxLength() + " signes au plus.")
                        : Optional.empty();
            case INTEGER ->
                text.matches("[0-9]{1,9}") && Integer.parseInt(text) <= type.maxValue()
                        ? Optional.empty()
                        : Optional.of("Écrivez un nombre entier, " + type.maxValue() + " au plus.");
            case CODE -> codeFault(type.table(), text);
            case CONTAINER, DATE, FREE -> Optional.empty();
        };
        fault.ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    private static Optional<String> codeFault(@Nullable DictLheo table, String code) {
        return table == null || table.find(code).isPresent()
                ? Optional.empty()
                : Optional.of("Choisissez une valeur de la liste.");
    }

    Element apply(Element part) {
        ElementPath path = ElementPath.parse(element);
        return LheoGrammar.inOrder(valeur == null ? path.remove(part) : path.put(part, valeur));
    }

    /** What a part says now in this field, in words; empty when it says nothing. */
    String words(Element part) {
        return part.child(element)
                .map(found -> found.children().isEmpty()
                        ? LheoTerms.value(element, found.ownText().strip())
                        : found.all()
                                .filter(leaf -> leaf.children().isEmpty())
                                .filter(leaf -> !leaf.name().startsWith("code-")
                                        && !leaf.ownText().isBlank())
                                .map(leaf -> leaf.ownText().strip())
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
