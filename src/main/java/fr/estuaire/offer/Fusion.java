package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Brings together what two people made of the same part: what only one of them changed is taken from that one, value by
 * value; what both changed otherwise stays as it was saved first, and is told as a {@link Conflit}.
 */
final class Fusion {
    private final List<Conflit> conflits = new ArrayList<>();

    private Fusion() {}

    /** @param document what is to be kept */
    record Resultat(Element document, List<Conflit> conflits) {
        Resultat {
            conflits = List.copyOf(conflits);
        }
    }

    /**
     * @param base what the person started from
     * @param mine what they made of it
     * @param theirs what is saved now
     */
    static Resultat merge(Element base, Element mine, Element theirs) {
        Fusion fusion = new Fusion();
        Element merged = fusion.element(ElementPath.SELF, base, mine, theirs);
        return new Resultat(merged, fusion.conflits);
    }

    private Element element(ElementPath path, Element base, Element mine, Element theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        Element merged = theirs.withAttributes(attributes(base, mine, theirs));
        Set<String> names = new LinkedHashSet<>();
        List.of(theirs, mine, base).forEach(one -> one.children().forEach(child -> names.add(child.name())));
        for (String name : names) {
            List<Element> values =
                    siblings(path, name, base.children(name), mine.children(name), theirs.children(name));
            merged = ElementPath.SELF.putAll(merged, name, values);
        }
        return merged;
    }

    private static Map<String, String> attributes(Element base, Element mine, Element theirs) {
        Map<String, String> merged = new LinkedHashMap<>(theirs.attributes());
        Set<String> names = new LinkedHashSet<>(base.attributes().keySet());
        names.addAll(mine.attributes().keySet());
        for (String name : names) {
            String before = base.attributes().get(name);
            String after = mine.attributes().get(name);
            if (Objects.equals(before, after)
                    || !Objects.equals(before, theirs.attributes().get(name))) {
                continue;
            }
            if (after == null) {
                merged.remove(name);
            } else {
                merged.put(name, after);
            }
        }
        return merged;
    }

    private List<Element> siblings(
            ElementPath owner, String name, List<Element> base, List<Element> mine, List<Element> theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        if (base.size() == mine.size() && base.size() == theirs.size()) {
            List<Element> merged = new ArrayList<>();
            for (int i = 0; i < base.size(); i++) {
                merged.add(one(owner.child(name, i + 1), base.get(i), mine.get(i), theirs.get(i)));
            }
            return merged;
        }
        return isRepeatable(owner, name, base, mine, theirs)
                ? asList(owner, name, base, mine, theirs)
                : added(owner, name, base, mine, theirs);
    }

    private Element one(ElementPath path, Element base, Element mine, Element theirs) {
        boolean words = List.of(base, mine, theirs).stream().anyMatch(Fusion::holdsWords);
        if (!words) {
            return element(path, base, mine, theirs);
        }
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        conflits.add(
                new Conflit(path.parent(), path.last().name(), path.last().rank(), List.of(mine), List.of(theirs)));
        return theirs;
    }

    private static boolean holdsWords(Element element) {
        return element.nodes().stream().anyMatch(Text.class::isInstance);
    }

    private static boolean isRepeatable(
            ElementPath owner, String name, List<Element> base, List<Element> mine, List<Element> theirs) {
        String above = owner.isSelf() ? "" : owner.last().name();
        boolean many = base.size() > 1 || mine.size() > 1 || theirs.size() > 1;
        return many
                || LheoGrammar.find(above)
                        .flatMap(type -> type.findChild(name))
                        .map(LheoGrammar.Child::isRepeatable)
                        .orElse(isRepeatableAtTop(name));
    }

    /** The root of a part has no owner in its path: its children are those of a formation, an action or a session. */
    private static boolean isRepeatableAtTop(String name) {
        return java.util.Arrays.stream(Genre.values())
                .flatMap(genre -> LheoGrammar.get(genre.element()).findChild(name).stream())
                .anyMatch(LheoGrammar.Child::isRepeatable);
    }

    /** Values of which each side added or removed some: both are done, unless one removed what the other changed. */
    private List<Element> asList(
            ElementPath owner, String name, List<Element> base, List<Element> mine, List<Element> theirs) {
        List<Element> removed = minus(base, mine);
        List<Element> added = minus(mine, base);
        if (!minus(removed, theirs).isEmpty()) {
            return conflict(owner, name, mine, theirs);
        }
        List<Element> merged = minus(theirs, removed);
        merged.addAll(minus(added, merged));
        return merged;
    }

    /** A single value that one side or both made where there was none, or that one removed and the other changed. */
    private List<Element> added(
            ElementPath owner, String name, List<Element> base, List<Element> mine, List<Element> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return conflict(owner, name, mine, theirs);
        }
        Element nothing = new Element(name, Map.of(), List.<Node>of());
        Element start = base.isEmpty() ? nothing : base.getFirst();
        return List.of(one(owner.child(name), start, mine.getFirst(), theirs.getFirst()));
    }

    private List<Element> conflict(ElementPath owner, String name, List<Element> mine, List<Element> theirs) {
        conflits.add(new Conflit(owner, name, Conflit.TOUS, mine, theirs));
        return theirs;
    }

    private static List<Element> minus(List<Element> from, List<Element> others) {
        List<Element> left = new ArrayList<>(from);
        others.forEach(left::remove);
        return left;
    }
}
