package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesOuvertesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | '' | periode | 00000000 | 99999999",
                "1 | <periode/> | periode | 00000000 | 99999999",
                "1 | <periode><debut>20260907</debut></periode> | periode | 20260907 | 99999999",
                "0 | <periode><debut>20260907</debut></periode> | periode | 20260907 | ''",
                "0 | <periode-inscription><periode><fin>20260831</fin></periode></periode-inscription> | periode-inscription/periode | 00000000 | 20260831",
                "0 | <recrutement><periode><debut>20260112</debut></periode></recrutement> | recrutement/periode | 20260112 | 20260112",
                "0 | <recrutement><periode><debut>20260112</debut><fin>20260115</fin></periode></recrutement> | recrutement/periode | 20260112 | 20260115"
            })
    void writesInFullWhatMayBeLeftOpen(String entrees, String session, String periode, String debut, String fin) {
        Element written = DatesOuvertes.fill(OffreXml.parse("<formation><action><modalites-entrees-sorties>" + entrees
                + "</modalites-entrees-sorties><session>" + session + "</session></action></formation>"));

        Element found =
                ElementPath.parse("action/session/" + periode).find(written).orElseThrow();
        assertThat(found.text("debut").orElse("")).isEqualTo(debut);
        assertThat(found.text("fin").orElse("")).isEqualTo(fin);
    }

    @Test
    void addsNoPeriodWhereNoneIsNeeded() {
        Element formation = OffreXml.parse("<formation><action><modalites-entrees-sorties>0</modalites-entrees-sorties>"
                + "<session><recrutement><modalite-recrutement>3</modalite-recrutement></recrutement></session>"
                + "</action></formation>");

        assertThat(DatesOuvertes.fill(formation)).isEqualTo(formation);
        assertThat(DatesOuvertes.fill(OffreXml.whole())).isEqualTo(OffreXml.whole());
    }
}
