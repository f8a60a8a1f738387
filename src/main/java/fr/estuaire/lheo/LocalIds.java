package fr.estuaire.lheo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the {@code id} and {@code idref} of a formation its own. In a file they must be unique and lead somewhere, which
 * neither two offers nor two regions can promise each other: what is unique in each would clash where they stand together,
 * and make the file invalid as a whole. A reference that leads out of the formation is left out; numbers are never
 * touched, nor what is the formation's own already.
 */
public final class LocalIds {
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9.-]");

    private LocalIds() {}

    /** @param whose what its identifiers begin with, before the number: the code of a territory, or a word */
    public static Element of(Element formation, String whose) {
        Set<String> ids = new HashSet<>();
        if (!collect(formation, ids)) {
            return formation;
        }
        return rewrite(formation, whose + "." + encode(formation.numero().orElse("")) + ".", ids);
    }

    /** Whether there is an identifier or a reference to one, in the element or below it. */
    private static boolean collect(Element element, Set<String> ids) {
        boolean found = false;
        if (!element.attributes().isEmpty()) {
            element.attribute("id").ifPresent(ids::add);
            found = element.attributes().containsKey("id")
                    || element.attributes().containsKey("idref");
        }
        for (Node node : element.nodes()) {
            if (node instanceof Element child) {
                found |= collect(child, ids);
            }
        }
        return found;
    }

    /** Each number its own: {@code 28_F1} gives {@code 28_5f_F1}. */
    private static String encode(String numero) {
        return OTHERS.matcher(numero)
                .replaceAll(other -> "_%x_".formatted(other.group().codePointAt(0)));
    }

    private static String own(String prefix, String id) {
        return id.startsWith(prefix) ? id : prefix + id;
    }

    private static Element rewrite(Element element, String prefix, Set<String> ids) {
        Map<String, String> attributes = new HashMap<>(element.attributes());
        attributes.computeIfPresent("id", (name, id) -> own(prefix, id));
        attributes.computeIfPresent("idref", (name, id) -> ids.contains(id) ? own(prefix, id) : null);
        List<Node> nodes = element.nodes().stream()
                .map(node -> node instanceof Element child ? rewrite(child, prefix, ids) : node)
                .toList();
        return element.withAttributes(attributes).withNodes(nodes);
    }
}
