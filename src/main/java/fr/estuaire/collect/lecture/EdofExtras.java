package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;

import fr.estuaire.lheo.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What EDOF says outside of Lhéo, in the extras of a formation, an action, a session, an address or a contact. Lhéo keeps
 * it in the same place, in extras called {@code edof}.
 *
 * @param items {@code extra} and {@code extras} elements, each with its {@code info}
 */
record EdofExtras(List<Element> items) {
    static final String KEY = "edof";

    EdofExtras {
        items = List.copyOf(items);
    }

    /** The items of the extras that have a key, below an element. */
    static EdofExtras of(Element owner, String key) {
        List<Element> items = new ArrayList<>();
        for (Element extras : owner.children("extras")) {
            if (info(extras).equals(key)) {
                items.addAll(extras.children());
            }
        }
        return new EdofExtras(items);
    }

    /** The other extras of an element. */
    static List<Element> others(Element owner, String key) {
        return owner.children("extras").stream()
                .filter(extras -> !info(extras).equals(key))
                .toList();
    }

    Optional<Element> find(String info) {
        return items.stream().filter(item -> info(item).equals(info)).findFirst();
    }

    /** The text of an item, trimmed; nothing when it is absent or blank. */
    Optional<String> text(String info) {
        return find(info).flatMap(Element::text);
    }

    /** The texts inside an item that holds others. */
    List<String> texts(String info) {
        return find(info).stream()
                .flatMap(item -> item.children().stream())
                .flatMap(item -> item.text().stream())
                .toList();
    }

    EdofExtras without(Set<String> infos) {
        return new EdofExtras(
                items.stream().filter(item -> !infos.contains(info(item))).toList());
    }

    EdofExtras with(List<Element> more) {
        List<Element> all = new ArrayList<>(items);
        all.addAll(more);
        return new EdofExtras(all);
    }

    List<String> infos() {
        return items.stream().map(EdofExtras::info).toList();
    }

    /** Under the given key; nothing when there are none. */
    Optional<Element> toElement(String key) {
        return element("extras").attribute("info", key).withAll(items).buildUnlessEmpty();
    }

    static String info(Element item) {
        return item.attribute("info").orElse("");
    }
}
