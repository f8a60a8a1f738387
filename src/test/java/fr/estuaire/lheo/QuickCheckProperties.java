package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The first look and the validator never disagree on what is valid. */
class QuickCheckProperties {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            " 1",
            "-1",
            "+5",
            "007",
            "99999",
            "100000",
            "123456789012345678",
            "20270101",
            "20271345",
            "2027010",
            "00000000",
            "99999999",
            "x",
            "😀",
            "é".repeat(255),
            "é".repeat(256),
            "😀".repeat(128),
            "75011",
            "a".repeat(3001),
            "2027-01-01T10:00:00",
            "2027-02-30T10:00:00",
            "2027-01-01T24:00:00",
            "hier",
            "\n");
    private static final List<String> ATTRIBUTES = List.of(
            "numero",
            "info",
            "tag",
            "ref",
            "datemaj",
            "href",
            "couleur",
            "id",
            "idref",
            "uri",
            "horodatage-export",
            "horodatage-creation",
            "{urn:x}y",
            "{http://www.w3.org/2001/XMLSchema-instance}type");

    private final SchemaCheck strict = new SchemaCheck(SchemaProfile.STRICT);
    private final SchemaCheck published = new SchemaCheck(SchemaProfile.PUBLISHED);

    @Property(tries = 1500)
    void neverIsSureOfWhatTheValidatorRefuses(@ForAll long seed) {
        Random random = new Random(seed);
        Element formation = new FormationsAuHasard(random, false).formation();
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            formation = damage(formation, random);
        }
        if (LheoSchema.quick(SchemaProfile.STRICT).isSurelyValid(formation)) {
            assertThat(strict.validate(formation)).isEmpty();
        }
        if (LheoSchema.quick(SchemaProfile.PUBLISHED).isSurelyValid(formation)) {
            assertThat(published.validate(formation)).isEmpty();
        }
    }

    @Property(tries = 300)
    void isSureOfNearlyAllThatIsValid(@ForAll long seed) {
        Element formation = withoutGuests(new FormationsAuHasard(new Random(seed), false).formation());
        boolean valid = published.validate(formation).isEmpty();
        assertThat(LheoSchema.quick(SchemaProfile.PUBLISHED).isSurelyValid(formation))
                .isEqualTo(valid);
    }

    private static Element withoutGuests(Element element) {
        return element.withNodes(element.nodes().stream()
                .filter(node ->
                        !(node instanceof Element child) || !child.name().startsWith("{"))
                .map(node -> node instanceof Element child ? withoutGuests(child) : node)
                .toList());
    }

    /** Changes something somewhere: a child less, twice, elsewhere or unknown, another text, another attribute. */
    private static Element damage(Element element, Random random) {
        List<Element> children = element.children();
        if (!children.isEmpty() && random.nextInt(4) > 0) {
            int rank = random.nextInt(children.size());
            List<Node> nodes = new ArrayList<>(element.nodes());
            int at = nodes.indexOf(children.get(rank));
            nodes.set(at, damage(children.get(rank), random));
            return element.withNodes(nodes);
        }
        List<Node> nodes = new ArrayList<>(element.nodes());
        switch (random.nextInt(6)) {
            case 0 -> nodes.removeIf(node -> random.nextInt(3) == 0);
            case 1 -> nodes.addAll(element.nodes());
            case 2 -> java.util.Collections.shuffle(nodes, random);
            case 3 ->
                nodes.add(
                        Element.leaf(pick(List.of("certifiante", "inconnu", "extras", "extra", "SIRET"), random), "1"));
            case 4 -> {
                nodes.clear();
                nodes.add(new Text(pick(VALUES, random)));
            }
            default -> {
                Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
                if (!attributes.isEmpty() && random.nextBoolean()) {
                    attributes.clear();
                }
                attributes.put(pick(ATTRIBUTES, random), pick(VALUES, random));
                return element.withAttributes(attributes);
            }
        }
        return element.withNodes(nodes);
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
