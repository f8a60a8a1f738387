package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds the records of the document model to elements. The generic {@link Element} stays the truth: a record leaves
 * out the attributes of plain texts (those of codes and containers are kept), and children unknown to Lhéo 2.3.
 */
final class RecordBinder {
    private RecordBinder() {}

    static <R extends Record> R read(Class<R> type, Element element) {
        return RecordShape.of(type).create(component -> value(component, element));
    }

    static Element write(String name, Record view) {
        Map<String, String> attributes = Map.of();
        List<Node> nodes = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.of(view.getClass()).components()) {
            switch (RecordShape.value(component, view)) {
                case null -> {}
                case Attributs all -> attributes = all.valeurs();
                case List<?> many -> many.forEach(one -> nodes.add(node(component.element(), one)));
                case Object one -> nodes.add(node(component.element(), one));
            }
        }
        return new Element(name, attributes, nodes);
    }

    private static @Nullable Object value(RecordShape.Component component, Element element) {
        if (component.type() == Attributs.class) {
            return new Attributs(element.attributes());
        }
        if (component.many()) {
            return element.children(component.element()).stream()
                    .map(child -> one(component.type(), child))
                    .toList();
        }
        return element.child(component.element())
                .<@Nullable Object>map(child -> one(component.type(), child))
                .orElse(null);
    }

    private static Object one(Class<?> type, Element child) {
        if (type == String.class) {
            return child.ownText();
        }
        if (type == Code.class) {
            return new Code(child.ownText(), new Attributs(child.attributes()));
        }
        return type == Element.class ? child : read(type.asSubclass(Record.class), child);
    }

    private static Node node(String name, Object value) {
        return switch (value) {
            case String text -> Element.leaf(name, text);
            case Code code -> new Element(name, code.attributs().valeurs(), List.of(new Text(code.value())));
            case Element element -> element;
            case Record view -> write(name, view);
            default -> throw new IllegalStateException("No such component: " + value.getClass());
        };
    }
}
