package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.Optional;

/** Whether elements of a document with holes hold anything. */
final class Presence {
    private Presence() {}

    /** Whether there is a text in it, at any depth, or a link. */
    static boolean holds(Element element) {
        return Lien.isIn(element)
                || !element.ownText().isBlank()
                || element.children().stream().anyMatch(Presence::holds);
    }

    /** Whether any child of that name holds something. */
    static boolean holds(Element parent, String child) {
        return parent.children(child).stream().anyMatch(Presence::holds);
    }

    static boolean holds(Optional<Element> element) {
        return element.filter(Presence::holds).isPresent();
    }

    static boolean is(Element parent, String child, String value) {
        return parent.text(child).filter(value::equals).isPresent();
    }
}
