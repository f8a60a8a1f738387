package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.LheoGrammar.Child;
import fr.estuaire.lheo.LheoGrammar.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LheoGrammarTest {
    @Test
    void givesChildrenInTheOrderOfTheSchemaWithTheirNumber() {
        assertThat(LheoGrammar.get("domaine-formation").children())
                .containsExactly(
                        new Child("code-FORMACODE", 0, 5),
                        new Child("code-NSF", 0, 3),
                        new Child("code-ROME", 0, 5),
                        new Child("extras", 0, Integer.MAX_VALUE));
        assertThat(LheoGrammar.get("action").findChild("session").orElseThrow().isMandatory())
                .isTrue();
    }

    @Test
    void saysWhatATextMayBe() {
        assertThat(LheoGrammar.get("intitule-formation").maxLength()).isEqualTo(255);
        assertThat(LheoGrammar.get("nb-places").form()).isEqualTo(Form.INTEGER);
        assertThat(LheoGrammar.get("nb-places").maxValue()).isEqualTo(99999);
        assertThat(LheoGrammar.get("debut").form()).isEqualTo(Form.DATE);
        assertThat(LheoGrammar.get("code-financeur").table()).isEqualTo(DictLheo.FINANCEURS);
        assertThat(LheoGrammar.get("code-FORMACODE").refRequired()).isTrue();
        assertThat(LheoGrammar.get("extras").form()).isEqualTo(Form.FREE);
    }

    @Test
    void putsChildrenBackInOrderAndKeepsUnknownOnes() {
        Element session = new Element(
                "session",
                Map.of(),
                List.of(
                        new Element("extras", Map.of(), List.of()),
                        Element.leaf("invention", "x"),
                        Element.leaf("etat-recrutement", "1"),
                        new Element(
                                "periode", Map.of(), List.of(Element.leaf("fin", "2"), Element.leaf("debut", "1")))));

        Element ordered = LheoGrammar.inOrder(session);

        assertThat(ordered.children().stream().map(Element::name))
                .containsExactly("periode", "etat-recrutement", "invention", "extras");
        assertThat(ordered.children().getFirst().children().stream().map(Element::name))
                .containsExactly("debut", "fin");
    }
}
