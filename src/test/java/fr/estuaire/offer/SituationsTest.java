package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.Champ.Situation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<certifiante>1</certifiante> | CERTIFIANTE",
                "<certifiante>0</certifiante> | NON_CERTIFIANTE",
                "<parcours-de-formation>3</parcours-de-formation> | MODULAIRE",
                "<domaine-formation><code-FORMACODE ref='V14'>15235</code-FORMACODE></domaine-formation> | LINGUISTIQUE",
                "<action><modalites-enseignement>2</modalites-enseignement></action> | DISTANCE",
                "<action><modalites-enseignement>1</modalites-enseignement></action> | MIXTE",
                "<action><modalites-enseignement>1</modalites-enseignement></action> | PRESENTIEL",
                "<action><modalites-entrees-sorties>1</modalites-entrees-sorties></action> | PERMANENT",
                "<action><modalites-entrees-sorties>0</modalites-entrees-sorties></action> | DATES_FIXES",
                "<action><conventionnement>1</conventionnement></action> | CONVENTIONNE",
                "<action><prise-en-charge-frais-possible>1</prise-en-charge-frais-possible></action> | PRISE_EN_CHARGE",
                "<action><code-public-vise ref='V14'>81013</code-public-vise></action> | DETENTION",
                "<action><session><cycle><type-cycle>1</type-cycle></cycle></session></action> | APPRENTISSAGE",
                "<action><session><cycle><type-cycle>1</type-cycle></cycle></session></action> | ALTERNANCE",
                "<action><session><cycle><type-cycle>0</type-cycle></cycle></session></action> | INITIALE",
                "<action><extras info='dispositif'><extra info='contrat-apprentissage'>1</extra></extras></action> | APPRENTISSAGE",
                "<action><extras info='dispositif'><extra info='contrat-professionnalisation'>1</extra></extras></action> | ALTERNANCE"
            })
    void tellsWhatAnOfferIs(String content, Situation situation) {
        assertThat(Situations.of(formation(content))).contains(situation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<certifiante>0</certifiante> | CERTIFIANTE",
                "<domaine-formation><code-FORMACODE ref='V14'>23016</code-FORMACODE></domaine-formation> | LINGUISTIQUE",
                "<action><modalites-enseignement>2</modalites-enseignement></action> | PRESENTIEL",
                "<action><extras info='dispositif'><extra info='contrat-apprentissage'>0</extra></extras></action> | APPRENTISSAGE",
                "<action><extras info='autre'><extra info='contrat-apprentissage'>1</extra></extras></action> | APPRENTISSAGE",
                "<action><code-public-vise ref='V14'>83056</code-public-vise></action> | DETENTION",
                "<action><session><cycle><type-cycle>0</type-cycle></cycle></session></action> | ALTERNANCE"
            })
    void doesNotTakeAnOfferForWhatItIsNot(String content, Situation situation) {
        assertThat(Situations.of(formation(content))).doesNotContain(situation);
    }

    @Test
    void tellsOneActionFromAnother() {
        Element formation = formation("""
                <certifiante>1</certifiante>
                <action><modalites-enseignement>2</modalites-enseignement></action>
                <action><modalites-enseignement>0</modalites-enseignement></action>""");

        assertThat(Situations.of(formation, formation.children("action").getLast()))
                .contains(Situation.CERTIFIANTE, Situation.PRESENTIEL)
                .doesNotContain(Situation.DISTANCE);
    }

    @Test
    void reliesOnCodesThatMeanWhatItSays() {
        assertThat(DictLheo.PUBLIC_VISE.labelOf("81013")).isEqualTo("Public sous main de justice");
        assertThat(DictLheo.PUBLIC_VISE.labelOf("81061")).isEqualTo("Public de la formation initiale");
        assertThat(DictLheo.TYPE_CYCLE.labelOf("1")).isEqualTo("Contrat d’apprentissage");
        assertThat(DictLheo.TYPE_PARCOURS.labelOf("3")).isEqualTo("Modularisé");
        assertThat(DictLheo.MODALITES_ENSEIGNEMENT.labelOf("2")).contains("à distance");
    }

    private static Element formation(String content) {
        return Fragment.parse(("<formation>" + content + "</formation>").getBytes(StandardCharsets.UTF_8))
                .element();
    }
}
