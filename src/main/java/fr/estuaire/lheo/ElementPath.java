package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The way from an element down to one of its descendants, and the means to change it there: elements never change, so a
 * change gives another root.
 *
 * @param steps none for the element itself
 */
public record ElementPath(List<Step> steps) {
    /** The element itself. */
    public static final ElementPath SELF = new ElementPath(List.of());

    public ElementPath {
        steps = List.copyOf(steps);
    }

    /** @param rank among the siblings of that name, from 1 */
    public record Step(String name, int rank) {
        @Override
        public String toString() {
            return rank == 1 ? name : name + "[" + rank + "]";
        }
    }

    /** Reads {@code session[2]/periode/debut}; a step without a rank is the first of its name. */
    public static ElementPath parse(String text) {
        if (text.isEmpty()) {
            return SELF;
        }
        return new ElementPath(
                Arrays.stream(text.split("/", -1)).map(ElementPath::step).toList());
    }

    private static Step step(String text) {
        int bracket = text.indexOf('[');
        return bracket < 0
                ? new Step(text, 1)
                : new Step(
                        text.substring(0, bracket), Integer.parseInt(text.substring(bracket + 1, text.length() - 1)));
    }

    /** The way to a child of what this one leads to. */
    public ElementPath child(String name, int rank) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(name, rank));
        return new ElementPath(longer);
    }

    public ElementPath child(String name) {
        return child(name, 1);
    }

    public ElementPath parent() {
        return new ElementPath(steps.subList(0, steps.size() - 1));
    }

    public Step last() {
        return steps.getLast();
    }

    public boolean isSelf() {
        return steps.isEmpty();
    }

    public Optional<Element> find(Element root) {
        Optional<Element> found = Optional.of(root);
        for (Step step : steps) {
            found = found.map(element -> element.children(step.name()))
                    .filter(siblings -> siblings.size() >= step.rank())
                    .map(siblings -> siblings.get(step.rank() - 1));
        }
        return found;
    }

    /** The root with another element at the end of the way, which is made where it did not lead anywhere yet. */
    public Element put(Element root, Element value) {
        if (isSelf()) {
            return value;
        }
        ElementPath up = parent();
        Element owner = up.find(root).orElseGet(() -> new Element(up.last().name(), java.util.Map.of(), List.of()));
        List<Element> siblings = new ArrayList<>(owner.children(last().name()));
        if (siblings.size() >= last().rank()) {
            siblings.set(last().rank() - 1, value);
        } else {
            siblings.add(value);
        }
        return up.put(root, Siblings.replace(owner, last().name(), siblings));
    }

    /** The root without what the way leads to; containers left empty by it go too when Lhéo does not demand them. */
    public Element remove(Element root) {
        Optional<Element> owner = parent().find(root);
        if (owner.isEmpty() || find(root).isEmpty()) {
            return root;
        }
        List<Element> siblings = new ArrayList<>(owner.get().children(last().name()));
        siblings.remove(last().rank() - 1);
        Element without = Siblings.replace(owner.get(), last().name(), siblings);
        if (!parent().isSelf()
                && without.nodes().isEmpty()
                && without.attributes().isEmpty()
                && parent().isOptional(root)) {
            return parent().remove(root);
        }
        return parent().put(root, without);
    }

    private boolean isOptional(Element root) {
        String owner =
                steps.size() == 1 ? root.name() : steps.get(steps.size() - 2).name();
        return LheoGrammar.find(owner)
                .flatMap(type -> type.findChild(last().name()))
                .map(child -> !child.isMandatory() && !child.isRepeatable())
                .orElse(false);
    }

    /** The root with all children of a name replaced, at the end of the way. */
    public Element putAll(Element root, String name, List<Element> values) {
        Element owner = find(root).orElseGet(() -> new Element(last().name(), java.util.Map.of(), List.of()));
        return put(root, Siblings.replace(owner, name, values));
    }

    @Override
    public String toString() {
        return String.join("/", steps.stream().map(Step::toString).toList());
    }
}
