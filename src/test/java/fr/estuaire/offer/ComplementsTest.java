package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ.Saisie;
import fr.estuaire.offer.Champ.Section;
import fr.estuaire.offer.Champ.Situation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComplementsTest {
    private static final Complement APPRENTISSAGE = Complements.list("action").getFirst();

    @Test
    void describesThemAsTheOtherFields() {
        assertThat(Complements.all()).hasSize(8).allSatisfy(complement -> {
            Champ champ = complement.champ();
            assertThat(champ.libelle()).isNotEmpty().hasSizeLessThanOrEqualTo(45);
            assertThat(champ.aide()).endsWith(".");
            assertThat(champ.section() != null).isEqualTo(complement.parent().equals("action"));
            assertThat(Champs.find(complement.parent() + "/extras")).isPresent();
            assertThat(complement.findTable().isPresent()).isEqualTo(champ.saisie() == Saisie.CODE);
            Stream.of(champ.libelle(), champ.aide(), champ.lecteurs(), champ.gain())
                    .forEach(text -> assertThat(text).doesNotContainPattern("'|[^\u00A0\u202F][:;!?]"));
        });
        for (String parent : List.of("action", "organisme-financeur", "lieu-de-formation")) {
            assertThat(Stream.concat(
                                    Champs.list(parent).stream(),
                                    Complements.list(parent).stream().map(Complement::champ))
                            .map(Champ::libelle))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void showsTheFieldsOfApprenticeshipOnceTheActionIsOpenToApprentices() {
        Element action = APPRENTISSAGE.writeIn(element("<action/>"), "1");

        assertThat(Situations.of(element("<formation/>"), action)).contains(Situation.APPRENTISSAGE);
        assertThat(APPRENTISSAGE.champ().section()).isEqualTo(Section.POUR_QUI);
    }

    @Test
    void keepsTheOtherExtras() {
        Element action = element("""
                <action>
                  <rythme-formation>Temps plein</rythme-formation>
                  <extras info="autre"><extra info="x">1</extra></extras>
                  <extras info="dispositif"><extra info="contrat-professionnalisation">1</extra><extra info="contrat-apprentissage" uri="u">0</extra></extras>
                </action>""");

        assertThat(APPRENTISSAGE.find(action)).contains("0");
        assertThat(APPRENTISSAGE.writeIn(action, "1")).isEqualTo(element("""
                <action>
                  <rythme-formation>Temps plein</rythme-formation>
                  <extras info="autre"><extra info="x">1</extra></extras>
                  <extras info="dispositif"><extra info="contrat-professionnalisation">1</extra><extra info="contrat-apprentissage" uri="u">1</extra></extras>
                </action>"""));
    }

    @Test
    void takesItsExtrasAwayWithItsLastValue() {
        Element action = element("<action><rythme-formation>Soir</rythme-formation></action>");

        assertThat(APPRENTISSAGE.writeIn(APPRENTISSAGE.writeIn(action, "1"), " "))
                .isEqualTo(action);
        assertThat(APPRENTISSAGE.writeIn(action, "")).isEqualTo(action);
        assertThat(APPRENTISSAGE.find(action)).isEmpty();
    }

    @Test
    void writesTheVersionOfTheCodesThatNeedOne() {
        Complement publicVise = Complements.list("organisme-financeur").stream()
                .filter(complement -> complement.champ().saisie() == Saisie.PUBLIC)
                .findFirst()
                .orElseThrow();

        assertThat(publicVise.writeIn(element("<organisme-financeur/>"), "80006"))
                .isEqualTo(element("<organisme-financeur><extras info=\"specificites\">"
                        + "<extra info=\"code-public-vise\" ref=\"V14\">80006</extra></extras></organisme-financeur>"));
        assertThat(Complements.list("organisme-financeur").getLast().findTable())
                .contains(DictLheo.PERIMETRE_RECRUTEMENT);
    }

    private static Element element(String xml) {
        Element formation = OffreXml.parse("<formation>" + xml + "</formation>");
        return formation.children().getFirst();
    }
}
