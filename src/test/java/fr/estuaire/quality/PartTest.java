package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final Element FORMATION = Offres.changed("<cycle>", "<cycle/><cycle>");

    @Test
    void walksThroughWhatIsAbsent() {
        Part none = Part.root(FORMATION, new Names()).child("session").child("periode");
        assertThat(none.isAbsent()).isTrue();
        assertThat(none.text()).isEmpty();
        assertThat(none.parent().isAbsent()).isTrue();
        assertThat(none.children("debut")).isEmpty();
        assertThat(none.attribute("numero")).isEmpty();
        assertThat(none.extra("a", "b")).isEmpty();
    }

    @Test
    void saysWhereItStands() {
        FormationElements elements = new FormationElements(FORMATION);
        assertThat(elements.named("cycle"))
                .extracting(Part::path)
                .containsExactly("formation/action/session/cycle", "formation/action/session/cycle[2]");
        assertThat(elements.named("type-cycle"))
                .extracting(Part::path)
                .containsExactly("formation/action/session/cycle[2]/type-cycle");
    }

    @Test
    void filesEveryElementByNameInTheOrderOfTheDocument() {
        FormationElements elements = new FormationElements(FORMATION);
        Map<String, List<Element>> expected = new HashMap<>();
        Located.root(FORMATION)
                .all()
                .filter(located -> !located.path().contains("extras"))
                .forEach(located -> expected.computeIfAbsent(located.element().name(), name -> new ArrayList<>())
                        .add(located.element()));
        assertThat(expected)
                .hasSizeGreaterThan(60)
                .allSatisfy((name, found) -> assertThat(elements.named(name))
                        .extracting(Part::element)
                        .containsExactlyElementsOf(found));
        assertThat(elements.named("extra")).isEmpty();
        assertThat(elements.named("inconnu")).isEmpty();
    }

    @Test
    void readsExtras() {
        Part action = new FormationElements(FORMATION).named("action").getFirst();
        assertThat(action.extra("dispositif", "contrat-apprentissage")).isEqualTo("0");
        assertThat(action.extra("dispositif", "autre")).isEmpty();
        assertThat(action.extra("autre", "contrat-apprentissage")).isEmpty();
    }

    @Test
    void keepsNamesBounded() {
        Names names = new Names();
        for (int i = 0; i < 5000; i++) {
            String name = "n" + i;
            assertThat(names.canonical(names.register(name), name)).isEqualTo(name);
        }
        assertThat(names.count()).isEqualTo(1025);
        assertThat(names.number("n1023")).isEqualTo(1024);
        assertThat(names.number("n1024")).isZero();
        assertThat(names.canonical(names.register(new String("n3")), "n3")).isSameAs("n3");
    }
}
