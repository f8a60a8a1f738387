package fr.estuaire.collect.imports;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares two states of an offer value by value; actions and sessions are matched by their number. */
final class Ecarts {
    private static final List<String> PARTS = List.of("action", "session");

    private Ecarts() {}

    /** What differs, in the order of the later state, what goes at the end; at most {@code limit}. */
    static List<Ecart> between(Element before, Element after, int limit) {
        Map<String, String> left = flatten(before);
        Map<String, String> right = flatten(after);
        List<Ecart> ecarts = new ArrayList<>();
        right.forEach((path, value) -> {
            if (ecarts.size() < limit && !Objects.equals(value, left.get(path))) {
                ecarts.add(ecart(path, left.get(path), value));
            }
        });
        left.forEach((path, value) -> {
            if (ecarts.size() < limit && !right.containsKey(path)) {
                ecarts.add(ecart(path, value, null));
            }
        });
        return ecarts;
    }

    private static Ecart ecart(
            String path,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after) {
        LheoPath where = LheoPath.of(path);
        return new Ecart(where.inFrench(), where.element(), before, after);
    }

    private static Map<String, String> flatten(Element root) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten(root, "", values);
        return values;
    }

    private static void flatten(Element element, String path, Map<String, String> values) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Element child : element.children()) {
            int rank = ranks.merge(child.name(), 1, Integer::sum);
            String ranked = rank > 1 ? Integer.toString(rank) : "";
            String key = PARTS.contains(child.name()) ? child.numero().orElse(ranked) : ranked;
            String below = (path.isEmpty() ? "" : path + "/") + child.name() + (key.isEmpty() ? "" : "[" + key + "]");
            if (child.children().isEmpty()) {
                values.put(below, child.ownText().strip());
            } else {
                flatten(child, below, values);
            }
        }
    }
}
