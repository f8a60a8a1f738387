package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FragmentTest {

    @Property(tries = 300)
    void readsBackWhatItWrites(@ForAll("formations") Element formation) {
        Fragment fragment = Fragment.of(formation);
        Fragment back = Fragment.parse(fragment.bytes());
        assertThat(back.element()).isEqualTo(formation);
        assertThat(back.bytes()).isEqualTo(fragment.bytes());
        assertThat(back.sha256()).isEqualTo(fragment.sha256());
    }

    @Test
    void givesTheSameBytesWhateverTheLayoutAndTheVersion() {
        Fragment fragment = Fragment.of(Samples.formation());
        String other = Samples.text()
                .replaceAll(">\\s+<", "><")
                .replace("http://lheo.gouv.fr/2.3", "http://www.lheo.org/2.2")
                .replace("numero=\"99_F0001\" datecrea=\"20260105\"", "datecrea='20260105'   numero='99_F0001'");
        assertThat(read(other)).isEqualTo(fragment);
        assertThat(read(other).bytes()).isEqualTo(fragment.bytes());
        assertThat(fragment.toString()).doesNotContain("xmlns").startsWith("<formation datecrea=");
        assertThat(fragment.numero()).contains("99_F0001");
    }

    @Test
    void hashesTheSameWhateverTheExport() {
        String stamped = Samples.text()
                .replace("<formation ", "<formation horodatage-export=\"2026-03-01T00:00:00\" ")
                .replace(
                        "</formation>",
                        "<extras info=\"flux-intercarif\"><extra info=\"date-export\">20260302</extra></extras></formation>");
        assertThat(read(stamped).sha256())
                .isEqualTo(Fragment.of(Samples.formation()).sha256())
                .matches("[0-9a-f]{64}");
        assertThat(read(stamped)).isNotEqualTo(Fragment.of(Samples.formation()));
    }

    @Test
    void hashesDifferentlyOnceAWordChanges() {
        assertThat(read(Samples.text().replace("Temps partiel", "Temps plein")).sha256())
                .isNotEqualTo(Fragment.of(Samples.formation()).sha256());
    }

    @Test
    void keepsEveryRealFormationWhole() {
        assertThat(Samples.allReal().stream()
                        .flatMap(file -> Samples.formations(file).stream())
                        .toList())
                .allSatisfy(formation -> assertThat(
                                Fragment.parse(Fragment.of(formation).bytes()).element())
                        .isEqualTo(formation));
    }

    @Test
    void refusesBytesThatAreNotOneFormation() {
        byte[] one = Fragment.of(Samples.formation()).bytes();
        String two = new String(one, StandardCharsets.UTF_8).repeat(2);
        assertThatThrownBy(() -> Fragment.parse(new byte[0])).isInstanceOf(UnreadableFeedException.class);
        assertThatThrownBy(() -> Fragment.parse(two.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("plus d’une formation");
    }

    @Provide
    Arbitrary<Element> formations() {
        return element(Arbitraries.just("formation"), contents(3));
    }

    private static Arbitrary<Element> element(Arbitrary<String> names, Arbitrary<List<Node>> contents) {
        return Combinators.combine(names, attributes(), contents)
                .as((name, attributes, nodes) -> new Element(name, attributes, nodes));
    }

    private static Arbitrary<List<Node>> contents(int depth) {
        Arbitrary<Node> texts = Arbitraries.strings().ofMaxLength(20).map(Text::new);
        if (depth == 0) {
            return texts.list().ofMaxSize(2);
        }
        Arbitrary<String> names = Arbitraries.of(
                "action", "session", "extras", "extra", "code-FORMACODE", "{urn:x}invite", "{}nu", "{http://y}z");
        Arbitrary<Node> children = element(names, contents(depth - 1)).map(child -> child);
        return Arbitraries.oneOf(texts, children).list().ofMaxSize(4);
    }

    private static Arbitrary<Map<String, String>> attributes() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                "numero", "ref", "{urn:x}a", "{urn:y}a", "{http://www.w3.org/XML/1998/namespace}lang"),
                        Arbitraries.strings().ofMaxLength(10))
                .ofMaxSize(3);
    }

    private static Fragment read(String xml) {
        try (FeedReader reader =
                FeedReader.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), FeedLimits.DEFAULT)) {
            return reader.next().orElseThrow().fragment();
        }
    }
}
