package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.estuaire.lheo.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRulesTest {
    private static final String FORMATION = Samples.text()
            .substring(Samples.text().indexOf("<formation "), Samples.text().indexOf("<extras info=\"flux"));
    private static final String SESSION = Offres.between("<session ", "</session>");
    private static final String OTHER = FORMATION.replace("99_F0001", "99_F0002");

    @Test
    void findsASecondFormationOfTheSameNumber() {
        assertThat(check(FORMATION, FORMATION, OTHER.replace("niveau A2", "niveau B1")))
                .extracting(Finding::ruleCode, Finding::elementPath, Finding::numero)
                .containsExactly(tuple("numero-double", "formation", "99_F0001"));
    }

    @Test
    void looksAtNumbersEvenWhereTheGrammarDoesNotHold() {
        assertThat(check(FORMATION, FORMATION.replace("<certifiante>1</certifiante>", "")))
                .extracting(Finding::ruleCode)
                .contains("schema", "numero-double")
                .doesNotContain("offre-en-double");
    }

    @Test
    void sparesFormationsWithoutANumber() {
        String nameless = FORMATION.replace("99_F0001", "");
        assertThat(check(nameless, nameless)).extracting(Finding::ruleCode).doesNotContain("numero-double");
    }

    @Test
    void findsTheSameOfferUnderTwoNumbers() {
        assertThat(check(FORMATION, OTHER))
                .extracting(Finding::ruleCode, Finding::elementPath)
                .containsExactly(tuple("offre-en-double", "formation/action/session"));
    }

    @Test
    void findsTheSameTitleWhateverItsCaseAccentsAndSigns() {
        assertThat(check(
                        FORMATION,
                        OTHER.replace("Anglais professionnel niveau A2", "ANGLAIS – Professionnel, Niveau a2")))
                .extracting(Finding::ruleCode)
                .containsExactly("offre-en-double");
    }

    @ParameterizedTest
    @CsvSource({
        "niveau A2, niveau B1",
        "20270907, 20270908",
        "20271218, 20271219",
        "<codepostal>75011, <codepostal>75012",
        "12 rue, 14 rue",
        "<ville>Paris, <ville>Paris 11",
        "<modalites-enseignement>0, <modalites-enseignement>1",
        "73282932000074, 55210055400013",
        "<code-RS>6432, <code-RS>6433",
        "<debut>20270907, <debut>00000000"
    })
    void sparesOffersThatDiffer(String before, String after) {
        assertThat(check(FORMATION, OTHER.replace(before, after)))
                .extracting(Finding::ruleCode)
                .doesNotContain("offre-en-double");
    }

    @Test
    void tellsBodiesWithoutASiretApartByTheirName() {
        String without = FORMATION.replace("73282932000074", "00000000000000");
        String other = OTHER.replace("73282932000074", "00000000000000");
        assertThat(check(without, other)).extracting(Finding::ruleCode).contains("offre-en-double");
        assertThat(check(without, other.replace("ORGANISME EXEMPLE", "AUTRE ORGANISME")))
                .extracting(Finding::ruleCode)
                .doesNotContain("offre-en-double");
    }

    @Test
    void leavesAloneTheSessionsOfOneFormation() {
        String twice = FORMATION.replace(SESSION, SESSION + SESSION.replace("S0001", "S0002"));
        assertThat(check(twice)).extracting(Finding::ruleCode).containsExactly("sessions-identiques");
    }

    @Test
    void reportsAFormationOnceThoughSeveralOfItsSessionsAreKnown() {
        String twice = FORMATION.replace(
                SESSION, SESSION + SESSION.replace("S0001", "S0002").replace("20270907", "20270908"));
        assertThat(check(twice, twice.replace("99_F0001", "99_F0002")))
                .extracting(Finding::ruleCode, Finding::elementPath)
                .containsExactly(tuple("offre-en-double", "formation/action/session"));
    }

    @Test
    void remembersTheSecondSessionsToo() {
        String later = SESSION.replace("S0001", "S0002").replace("20270907", "20270908");
        assertThat(check(FORMATION.replace(SESSION, SESSION + later), OTHER.replace("20270907", "20270908")))
                .extracting(Finding::ruleCode)
                .containsExactly("offre-en-double");
    }

    @Test
    void forgetsAFeedBeforeTheNext() {
        FeedChecker checker = new FeedChecker(Offres.checker());
        for (int i = 0; i < 2; i++) {
            assertThat(checker.check(() -> Offres.feed(feed(FORMATION)), (formation, findings) -> {})
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void leavesOutTheFeedRulesThatDoNotCount() {
        FormationChecker lenient = new FormationChecker(Offres.context().without(Set.of("offre-en-double")));
        assertThat(new FeedChecker(lenient)
                        .check(() -> Offres.feed(feed(FORMATION, OTHER)), (formation, findings) -> {})
                        .findings())
                .isEmpty();
    }

    private static List<Finding> check(String... formations) {
        return new FeedChecker(Offres.checker())
                .check(() -> Offres.feed(feed(formations)), (formation, findings) -> {})
                .findings();
    }

    private static String feed(String... formations) {
        return "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>" + String.join("", formations) + "</offres></lheo>";
    }
}
