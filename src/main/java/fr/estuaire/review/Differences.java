package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two formations value by value. Actions and sessions are matched by their number, so that one added in the
 * middle does not make all the next ones look changed.
 */
final class Differences {
    private Differences() {}

    /** All values, in the order of the proposed formation, those that go at the end. */
    static List<Difference> between(Optional<Element> published, Element proposed) {
        Map<String, String> before = published.map(ElementValues::of).orElse(Map.of());
        Map<String, String> after = ElementValues.of(proposed);
        List<Difference> differences = new ArrayList<>();
        after.forEach((path, value) -> differences.add(new Difference(path, before.get(path), value)));
        before.forEach((path, value) -> {
            if (!after.containsKey(path)) {
                differences.add(new Difference(path, value, null));
            }
        });
        return differences;
    }
}
