package fr.estuaire.rollup.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FormationsAuHasard;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProblem;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.lheo.Text;
import fr.estuaire.reference.Communes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Over whatever Lhéo allows, with the faults that are mended strewn into it. */
class NormalisationProperties {
    private static final Communes COMMUNES = Communes.load();
    private static final List<String> HTML = List.of(
            "<p>a</p>",
            "&eacute;",
            "&amp;lt;b&amp;gt;",
            "<br>",
            "<b>",
            "</b>",
            "&#146;",
            "<li>",
            "< ",
            "  ",
            "\u200B",
            "&nbsp;",
            "html");
    private static final Map<String, List<String>> FAULTS = Map.of(
            "numtel", List.of("01 99 00 12 34", "+33 1 99 00 12 34", "+32 2 123 45 67", "3900", "00 33 1 99 00 12 34"),
            "region", List.of("25", "53", "42", "28"),
            "codepostal", List.of("14000", "35510", "35000", "75011"),
            "ville", List.of("Caen", "Cesson-Sévigné", "RENNES CEDEX", "Paris 11"),
            "code-INSEE-commune", List.of("14118", "35051", "35238", "75111"),
            "departement", List.of("14", "35", "29"),
            "latitude", List.of("0", "49.18", "-0.36", "48,11"),
            "longitude", List.of("0", "49.18", "-0.36", "-1,68"),
            "pays", List.of("FR", "BE"));

    private static final Set<String> NAMES = FormationsAuHasard.names();
    private static final Set<String> FREE = Set.of(
            "objectif-formation",
            "contenu-formation",
            "resultats-attendus",
            "conditions-specifiques",
            "numtel",
            "codepostal",
            "ville",
            "code-INSEE-commune",
            "departement",
            "latitude",
            "longitude");

    @Property(tries = 600)
    void canBeUndoneAndIsNotDoneTwice(@ForAll("formations") Element formation) {
        Normalisation normalisation = new Normalisation(code -> code.startsWith("1"), COMMUNES);
        Normalised mended = normalisation.apply(formation);
        List<Correction> kept = Corrections.unpack(Corrections.pack(mended.corrections()));
        mended.corrections().forEach(one -> Statistics.label("corrections").collect(one.genre()));

        assertThat(kept).isEqualTo(mended.corrections());
        assertThat(Fragment.of(Corrections.undo(mended.element(), kept)).toString())
                .isEqualTo(Fragment.of(formation).toString());
        assertThat(normalisation.apply(mended.element()).corrections()).isEmpty();
        assertThat(Fragment.parse(Fragment.of(mended.element()).bytes()).element())
                .isEqualTo(mended.element());
    }

    @Property(tries = 300)
    void leavesWhatTheGrammarAcceptedAccepted(@ForAll("valides") Element formation) {
        SchemaCheck schema = new SchemaCheck(SchemaProfile.PUBLISHED);
        List<SchemaProblem> before = schema.check(formation);
        Normalised mended = new Normalisation(code -> true, COMMUNES).apply(formation);
        mended.corrections().forEach(one -> Statistics.label("corrections").collect(one.genre()));

        assertThat(schema.check(mended.element())).hasSizeLessThanOrEqualTo(before.size());
    }

    @Provide
    Arbitrary<Element> formations() {
        return Arbitraries.randomValue(
                random -> spoil(new FormationsAuHasard(random, false).formation(), random, NAMES));
    }

    /** Only where any text will do. */
    @Provide
    Arbitrary<Element> valides() {
        return Arbitraries.randomValue(
                random -> spoil(new FormationsAuHasard(random, false).formation(), random, FREE));
    }

    /** One text in three gets a fault that could be met there. */
    private static Element spoil(Element element, Random random, Set<String> names) {
        List<Node> nodes = element.nodes();
        if (nodes.size() == 1 && nodes.getFirst() instanceof Text text) {
            return random.nextInt(3) > 0 || !names.contains(element.name())
                    ? element
                    : element.withNodes(List.of(new Text(fault(element.name(), text.value(), random))));
        }
        return element.withNodes(nodes.stream()
                .map(node -> node instanceof Element child ? spoil(child, random, names) : node)
                .toList());
    }

    private static String fault(String name, String text, Random random) {
        List<String> faults = FAULTS.get(name);
        if (faults != null) {
            return faults.get(random.nextInt(faults.size()));
        }
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at)
                + HTML.get(random.nextInt(HTML.size()))
                + HTML.get(random.nextInt(HTML.size()))
                + text.substring(at);
    }
}
