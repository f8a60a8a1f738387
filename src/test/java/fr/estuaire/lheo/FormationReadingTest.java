package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.FormationReading.Line;
import fr.estuaire.lheo.FormationReading.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormationReadingTest {
    private static final String FORMATION = """
            <formation numero="53_F1">
              <objectif-formation>Souder</objectif-formation>
              <action numero="53_A1">
                <modalites-enseignement>0</modalites-enseignement>
                <lieu-de-formation><coordonnees><nom>Atelier</nom><adresse><ligne>1 quai</ligne>
                  <codepostal>35000</codepostal><ville>Rennes</ville></adresse></coordonnees></lieu-de-formation>
                <session numero="53_S1">
                  <periode><debut>20260907</debut><fin>20261214</fin></periode>
                  <etat-recrutement>1</etat-recrutement>
                  <recrutement><modalite-recrutement>9</modalite-recrutement>
                    <periode><debut>20260817</debut><fin>20260817</fin></periode>
                    <heure-debut>09h30</heure-debut><heure-fin>11h30</heure-fin></recrutement>
                </session>
                <session numero="53_S2"><periode><debut>00000000</debut><fin>99999999</fin></periode></session>
              </action>
            </formation>""";

    @Test
    void asksWhatPeopleAskInTheirOrder() {
        assertThat(read()).extracting(Part::title).containsExactly("Ce qu’on apprend", "Où", "Quand et comment entrer");
    }

    @Test
    void tellsWhereOnOneLine() {
        assertThat(part("Où").lines())
                .contains(new Line("Lieu de formation", "Atelier, 1 quai, 35000 Rennes"))
                .contains(new Line("Présence ou distance", "Formation entièrement présentielle"));
    }

    @Test
    void tellsEachSessionWithItsInformationMeetings() {
        List<Part> sessions = part("Quand et comment entrer").parts();
        assertThat(sessions)
                .extracting(part -> plain(part.title()))
                .containsExactly("Du 7 sept. 2026 au 14 déc. 2026", "Dates non fixées");
        assertThat(sessions.getFirst().numero()).isEqualTo("53_S1");
        assertThat(sessions.getFirst().parts())
                .extracting(part -> plain(part.title()))
                .containsExactly("Information collective · le 17 août 2026, 9 h 30 – 11 h 30");
    }

    @Test
    void readsEveryRealFormation() {
        assertThat(Samples.allReal().stream().flatMap(file -> Samples.formations(file).stream()))
                .isNotEmpty()
                .allSatisfy(formation ->
                        assertThat(read(formation)).extracting(Part::title).contains("Ce qu’on apprend", "Organisme"));
    }

    private static List<Part> read(Element formation) {
        return FormationReading.read(formation);
    }

    private static List<Part> read() {
        return read(Fragment.parse(FORMATION.getBytes(StandardCharsets.UTF_8)).element());
    }

    private static Part part(String title) {
        return read().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
