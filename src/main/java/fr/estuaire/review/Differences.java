package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two formations value by value. Actions and sessions are matched by their number, so that one added in the
 * middle does not make all the next ones look changed.
 */
final class Differences {
    private static final Set<String> STAMPS = Set.of("datemaj", "datecrea");

    private Differences() {}

    /** All values, in the order of the proposed formation, those that go at the end. */
    static List<Difference> between(Optional<Element> published, Element proposed) {
        Map<String, String> before = published.map(Differences::flatten).orElse(Map.of());
        Map<String, String> after = flatten(proposed);
        List<Difference> differences = new ArrayList<>();
        after.forEach((path, value) -> differences.add(new Difference(path, before.get(path), value)));
        before.forEach((path, value) -> {
            if (!after.containsKey(path)) {
                differences.add(new Difference(path, value, null));
            }
        });
        return differences;
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
            String key = child.numero().orElse(rank > 1 ? Integer.toString(rank) : "");
            String childPath =
                    path + (path.isEmpty() ? "" : "/") + child.name() + (key.isEmpty() ? "" : "[" + key + "]");
            if (child.children().isEmpty()) {
                values.put(childPath, child.ownText().strip());
            } else {
                flatten(child, childPath, values);
            }
        }
        element.attributes().forEach((name, value) -> {
            if (element.name().equals("formation") && !STAMPS.contains(name)) {
                values.put("@" + name, value);
            }
        });
    }
}
