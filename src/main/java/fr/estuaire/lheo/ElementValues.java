package fr.estuaire.lheo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values of a formation by where they stand, to compare two versions of it value by value. Actions and sessions are
 * known by their number, so that one added in the middle does not make all the next ones look changed.
 */
public final class ElementValues {
    private static final Set<String> STAMPS = Set.of("datemaj", "datecrea");

    private ElementValues() {}

    /** Every value in its order: {@code action[A2]/session[S1]/periode/debut}, or {@code @attribute}; stamps left out. */
    public static Map<String, String> of(Element formation) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten(formation, "", values);
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
