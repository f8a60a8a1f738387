package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a place is equipped with, which Lhéo has no element for: {@code <extras info="lieu"><extra
 * info="plateau-technique">Six postes de soudage</extra></extras>}.
 */
public final class Plateaux {
    private static final String EXTRAS = "extras";
    private static final String EXTRA = "extra";
    private static final String INFO = "info";
    private static final String LIEU = "lieu";
    private static final String PLATEAU = "plateau-technique";

    private Plateaux() {}

    /** In the order in which the body wrote them. */
    public static List<String> list(Element lieu) {
        return lieu.children(EXTRAS).stream()
                .filter(extras -> has(extras, LIEU))
                .flatMap(extras -> extras.children(EXTRA).stream())
                .filter(extra -> has(extra, PLATEAU))
                .map(extra -> extra.ownText().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The place with these equipments; its other extras stay. */
    public static Element writeIn(Element lieu, List<String> plateaux) {
        List<Element> all = new ArrayList<>();
        boolean written = plateaux.isEmpty();
        for (Element extras : lieu.children(EXTRAS)) {
            Element next = has(extras, LIEU) ? with(extras, written ? List.of() : plateaux) : extras;
            written = written || has(extras, LIEU);
            if (!next.nodes().isEmpty() || !has(extras, LIEU)) {
                all.add(next);
            }
        }
        if (!written) {
            all.add(with(new Element(EXTRAS, Map.of(INFO, LIEU), List.of()), plateaux));
        }
        return ElementPath.SELF.putAll(lieu, EXTRAS, all);
    }

    private static Element with(Element extras, List<String> plateaux) {
        List<Element> children = new ArrayList<>(extras.children());
        children.removeIf(extra -> has(extra, PLATEAU));
        plateaux.forEach(text ->
                children.add(new Element(EXTRA, new LinkedHashMap<>(Map.of(INFO, PLATEAU)), List.of(new Text(text)))));
        return extras.withNodes(children);
    }

    private static boolean has(Element element, String info) {
        return element.attribute(INFO).filter(info::equals).isPresent();
    }
}
