package fr.estuaire.lheo;

import static fr.estuaire.lheo.ElementBuilder.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Formations made at random that a body may submit: what the grammar leaves free and readers need is there, and periods end
 * after they begin. All the rest stays as chance has it.
 */
public final class Publiable {
    private static final ElementPath SELF = ElementPath.SELF;
    private final Random random;
    private final String siret;

    /** @param siret of the body that answers for them */
    public Publiable(Random random, String siret) {
        this.random = random;
        this.siret = siret;
    }

    public Element formation(String numero) {
        Element made = new FormationsAuHasard(random, false).formation();
        return numbered(each(made, this::mended), numero);
    }

    private static Element numbered(Element formation, String numero) {
        int[] count = new int[1];
        return each(formation, element -> switch (element.name()) {
            case "action", "session" -> with(element, "numero", numero + "-" + ++count[0]);
            case "formation" -> with(element, "numero", numero);
            default -> element;
        });
    }

    /** From the leaves up. */
    private static Element each(Element element, UnaryOperator<Element> change) {
        List<Node> nodes = new ArrayList<>();
        element.nodes().forEach(node -> nodes.add(node instanceof Element child ? each(child, change) : node));
        return change.apply(element.withNodes(nodes));
    }

    private static Element with(Element element, String attribute, String value) {
        Map<String, String> attributes = new java.util.LinkedHashMap<>(element.attributes());
        attributes.put(attribute, value);
        return element.withAttributes(attributes);
    }

    private Element mended(Element element) {
        return switch (element.name()) {
            case "domaine-formation" -> withAtLeast(element, code("code-FORMACODE", "22354"));
            case "coordonnees" ->
                put(
                        withAtLeast(withAtLeast(element, Element.leaf("nom", "Accueil")), adresse()),
                        "telfixe",
                        element("telfixe").text("numtel", "02 99 00 00 00").build());
            case "reference-certification" -> withAtLeast(element, Element.leaf("reference-code-RNCP", "RNCP34095"));
            case "formation" ->
                withAtLeast(
                        element,
                        element("certification").text("code-RNCP", "RNCP34095").build());
            case "certification" -> withAtLeast(element, Element.leaf("code-RNCP", "RNCP34095"));
            case "organisme-formation-responsable" -> put(element, "SIRET-organisme-formation", siret());
            case "action" -> action(element);
            case "periode" -> periode(element);
            case "recrutement" ->
                withAtLeast(
                        withAtLeast(element, adresse()),
                        periode(element("periode").build()));
            case "cycle" -> put(element, "annee-cycle", Element.leaf("annee-cycle", "1"));
            default -> element;
        };
    }

    private Element action(Element action) {
        Element placed = withAtLeast(
                action,
                element("lieu-de-formation")
                        .with(element("coordonnees").text("nom", "Atelier").with(adresse()))
                        .build());
        return put(placed, "duree-cycle", Element.leaf("duree-cycle", String.valueOf(1 + random.nextInt(5))));
    }

    private Element siret() {
        return element("SIRET-organisme-formation").text("SIRET", siret).build();
    }

    private Element periode(Element periode) {
        String debut = "2030%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        String fin = "2031%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        return put(put(periode, "debut", Element.leaf("debut", debut)), "fin", Element.leaf("fin", fin));
    }

    private static Element adresse() {
        return element("adresse")
                .text("ligne", "4 rue du Moulin")
                .text("codepostal", "35000")
                .text("ville", "Rennes")
                .build();
    }

    private static Element code(String name, String code) {
        return new Element(name, Map.of("ref", "V14"), List.of(new Text(code)));
    }

    private static Element withAtLeast(Element element, Element child) {
        return element.child(child.name()).isPresent() ? element : put(element, child.name(), child);
    }

    /** In the order of the grammar. */
    private static Element put(Element element, String name, Element child) {
        return LheoGrammar.inOrder(SELF.putAll(element, name, List.of(child)));
    }
}
