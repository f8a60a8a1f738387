package fr.estuaire.offer.ui.champ;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in the document of a part: the element that holds it and its name there.
 *
 * @param chemin of what holds it, below the formation, for {@code Champs}: {@code action/session/recrutement}
 * @param parent of what holds it, below the part
 */
record Ancre(Redaction brouillon, String chemin, ElementPath parent, String nom) {
    private static final String REF = "ref";

    /** The version of the Formacode that our lists are of (Lhéo demands it on each code). */
    private static final String FORMACODE = "V14";

    LheoGrammar.Type type() {
        return LheoGrammar.get(nom);
    }

    /** Its way below the formation, as {@code Champs} knows it. */
    String cheminComplet() {
        return chemin.isEmpty() ? nom : chemin + "/" + nom;
    }

    /** How many of it there may be. */
    int max() {
        String owner =
                parent.isSelf() ? brouillon.document().name() : parent.last().name();
        return LheoGrammar.get(owner).findChild(nom).map(LheoGrammar.Child::max).orElse(1);
    }

    /** The same field of one among several. */
    ElementPath rang(int rang) {
        return parent.child(nom, rang);
    }

    /** A field inside this one. */
    Ancre dans(int rang, String child) {
        return new Ancre(brouillon, cheminComplet(), rang(rang), child);
    }

    List<Element> elements() {
        return parent.find(brouillon.document())
                .map(owner -> owner.children(nom))
                .orElse(List.of());
    }

    Optional<String> text() {
        return elements().stream()
                .findFirst()
                .map(element -> element.ownText().strip())
                .filter(text -> !text.isEmpty());
    }

    List<String> texts() {
        return elements().stream().map(element -> element.ownText().strip()).toList();
    }

    boolean isFilled() {
        return !elements().isEmpty();
    }

    void setText(@Nullable String text) {
        setTexts(text == null || text.isBlank() ? List.of() : List.of(text.strip()));
    }

    /** Replaces the values, keeping what is known of those that stay. */
    void setTexts(List<String> texts) {
        List<Element> before = elements();
        List<Element> after = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            after.add(leaf(texts.get(i), before, texts.size() == before.size() ? i : -1));
        }
        setElements(after);
    }

    private Element leaf(String text, List<Element> before, int same) {
        Optional<Element> known = before.stream()
                .filter(element -> element.ownText().strip().equals(text))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        boolean versioned = type().refRequired();
        if (same >= 0 && !versioned) {
            return before.get(same).withNodes(List.of(new Text(text)));
        }
        return new Element(nom, versioned ? Map.of(REF, FORMACODE) : Map.of(), List.of(new Text(text)));
    }

    void setElements(List<Element> elements) {
        brouillon.change(document -> elements.isEmpty() ? clear(document) : parent.putAll(document, nom, elements));
    }

    private Element clear(Element document) {
        Element cleared = document;
        for (int rang = elements().size(); rang > 0; rang--) {
            cleared = rang(rang).remove(cleared);
        }
        return cleared;
    }

    void setElement(int rang, Element element) {
        brouillon.change(document -> rang(rang).put(document, element));
    }

    void add(Element element) {
        setElement(elements().size() + 1, element);
    }

    void remove(int rang) {
        brouillon.change(document -> rang(rang).remove(document));
    }
}
