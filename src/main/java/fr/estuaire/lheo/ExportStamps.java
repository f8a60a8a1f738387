package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Removes from an element what changes at each export without the offer changing: the {@code horodatage-export}
 * attribute of any element, and the dates of export that the national flow keeps in the extras {@code
 * flux-intercarif} or {@code FLUX-CARIF}.
 */
final class ExportStamps {
    private static final String ATTRIBUTE = "horodatage-export";
    private static final Set<String> FLOWS = Set.of("flux-intercarif", "flux-carif");
    private static final Set<String> STAMPS = Set.of("date-export", "heure-export");

    private ExportStamps() {}

    /** Whether there is anything to remove from the element itself, whatever is below it. */
    static boolean areOn(Element element) {
        return !element.attributes().isEmpty() && (element.attributes().containsKey(ATTRIBUTE) || isFlow(element));
    }

    static Element remove(Element element) {
        List<Node> kept = new ArrayList<>();
        for (Node node : element.nodes()) {
            if (!(node instanceof Element child)) {
                kept.add(node);
            } else if (!isFlow(child)) {
                kept.add(remove(child));
            } else {
                addUnlessEmpty(kept, child);
            }
        }
        return new Element(element.name(), withoutStamp(element.attributes()), kept);
    }

    private static void addUnlessEmpty(List<Node> kept, Element flow) {
        List<Element> others =
                flow.children().stream().filter(child -> !isStamp(child)).toList();
        if (!others.isEmpty()) {
            kept.add(remove(flow.withNodes(others)));
        }
    }

    private static Map<String, String> withoutStamp(Map<String, String> attributes) {
        if (!attributes.containsKey(ATTRIBUTE)) {
            return attributes;
        }
        Map<String, String> kept = new LinkedHashMap<>(attributes);
        kept.remove(ATTRIBUTE);
        return kept;
    }

    private static boolean isFlow(Element element) {
        return element.name().equals("extras") && FLOWS.contains(info(element));
    }

    private static boolean isStamp(Element element) {
        return element.name().equals("extra") && STAMPS.contains(info(element));
    }

    private static String info(Element element) {
        return element.attribute("info").orElse("").toLowerCase(Locale.ROOT);
    }
}
