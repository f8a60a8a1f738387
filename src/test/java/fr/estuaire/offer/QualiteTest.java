package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Node;
import fr.estuaire.offer.Champ.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualiteTest {
    private static final String FIN_DE_SESSION = "</adresse-inscription>";
    private static final String OUVERT = "<etat-recrutement>1</etat-recrutement>";
    private static final String SESSION = "<session><etat-recrutement>1</etat-recrutement></session>";

    @Test
    void givesNothingToAnEmptyOfferAndFullMarksToAFullOne() {
        assertThat(Qualite.of(new Element("formation", Map.of(), List.of())).sur100())
                .isZero();

        Qualite full = Qualite.of(full("formation"));

        assertThat(full.conseils()).isEmpty();
        assertThat(full.sur100()).isEqualTo(100);
    }

    @Test
    void advisesWhatHelpsPrescribersMostFirst() {
        List<Conseil> conseils = Qualite.of(OffreXml.whole()).conseils();

        assertThat(conseils.getFirst())
                .isEqualTo(new Conseil(
                        "action[1]/session[1]/etat-recrutement",
                        Section.ENTRER,
                        10,
                        Champs.get("session/etat-recrutement").gain()));
        assertThat(conseils).extracting(Conseil::chemin).contains("action[1]/prix-total-TTC", "url-formation");
        assertThat(conseils.stream().map(Conseil::poids).toList()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void risesWithWhatIsAdded() {
        int before = Qualite.of(OffreXml.whole()).sur100();
        Qualite after = Qualite.of(OffreXml.with(FIN_DE_SESSION, FIN_DE_SESSION + OUVERT));

        assertThat(after.sur100()).isGreaterThan(before);
        assertThat(after.conseils())
                .extracting(Conseil::chemin)
                .doesNotContain("action[1]/session[1]/etat-recrutement");
    }

    @Test
    void leavesOutWhatIsOfNoUse() {
        assertThat(Qualite.of(OffreXml.whole()).conseils())
                .extracting(Conseil::chemin)
                .contains("action[1]/transport")
                .doesNotContain("action[1]/duree-cycle", "action[1]/session[1]/cycle");
        assertThat(Qualite.of(OffreXml.with("<modalites-enseignement>0", "<modalites-enseignement>2"))
                        .conseils())
                .extracting(Conseil::chemin)
                .doesNotContain("action[1]/transport", "action[1]/hebergement");
    }

    @Test
    void takesALinkForFilledIn() {
        assertThat(Qualite.of(OffreXml.whole()).conseils())
                .extracting(Conseil::chemin)
                .noneMatch(chemin -> chemin.startsWith("action[1]/lieu-de-formation")
                        || chemin.startsWith("organisme-formation-responsable"));
    }

    @Test
    void countsTheShareOfSessionsThatSayAThingAndShowsTheFirstThatDoesNot() {
        Qualite one = Qualite.of(OffreXml.parse("<formation><action>" + SESSION + "<session/></action></formation>"));
        Qualite many = Qualite.of(
                OffreXml.parse("<formation><action>" + SESSION.repeat(9) + "<session/></action></formation>"));

        assertThat(many.sur100()).isGreaterThan(one.sur100());
        assertThat(many.conseils())
                .extracting(Conseil::chemin)
                .contains("action[1]/session[10]/etat-recrutement")
                .doesNotContain("action[1]/session[1]/etat-recrutement");
        assertThat(many.conseils().stream()
                        .map(conseil -> Chemins.withoutRanks(conseil.chemin()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    /** An element with one of each child, at all depths. */
    private static Element full(String name) {
        LheoGrammar.Type type = LheoGrammar.get(name);
        if (type.children().isEmpty()) {
            return Element.leaf(name, "1");
        }
        List<Node> children = new ArrayList<>();
        type.children().forEach(child -> children.add(full(child.name())));
        return new Element(name, Map.of(), children);
    }
}
