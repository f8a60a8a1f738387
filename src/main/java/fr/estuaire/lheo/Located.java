package fr.estuaire.lheo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element that knows its ancestors, so that a finding can say where it stands.
 *
 * @param parent null for the element the walk started from
 */
public record Located(Element element, @Nullable Located parent) {

    public static Located root(Element element) {
        return new Located(element, null);
    }

    public List<Located> children(String name) {
        return element.children(name).stream()
                .map(child -> new Located(child, this))
                .toList();
    }

    public Optional<Located> child(String name) {
        return element.child(name).map(child -> new Located(child, this));
    }

    /** Every element reached by the path, all branches taken: {@code each("action", "session")} gives all sessions. */
    public Stream<Located> each(String... path) {
        Stream<Located> reached = Stream.of(this);
        for (String step : path) {
            reached = reached.flatMap(located -> located.children(step).stream());
        }
        return reached;
    }

    /** This element and all elements below it, in the order of the document. */
    public Stream<Located> all() {
        return Stream.concat(
                Stream.of(this), element.children().stream().flatMap(child -> new Located(child, this).all()));
    }

    public Optional<String> text(String... path) {
        return element.text(path);
    }

    /**
     * The names from the root of the walk, each followed by its rank among its like from the second on:
     * {@code formation/action[2]/session/periode}.
     */
    public String path() {
        return parent == null ? element.name() : parent.path() + "/" + element.name() + rank(parent);
    }

    @SuppressWarnings("ReferenceEquality") // two equal siblings have two ranks
    private String rank(Located above) {
        int rank = 0;
        for (Element sibling : above.element.children(element.name())) {
            rank++;
            if (sibling == element) {
                break;
            }
        }
        return rank > 1 ? "[" + rank + "]" : "";
    }
}
