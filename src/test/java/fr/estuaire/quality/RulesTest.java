package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Samples;
import fr.estuaire.reference.References;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of all rules together. The tables say what each finds. */
class RulesTest {
    private static final List<Cas> CAS = Stream.of(
                    IdentifierRulesTest.cas(),
                    TextRulesTest.cas(),
                    SessionRulesTest.cas(),
                    ApprenticeshipRulesTest.cas(),
                    CertificationRulesTest.cas(),
                    BodyRulesTest.cas(),
                    PlaceRulesTest.cas(),
                    ActionRulesTest.cas())
            .flatMap(cas -> cas)
            .toList();

    @Test
    void findsNothingInASoundFormation() {
        assertThat(Offres.checker().check(Samples.formation())).isEmpty();
    }

    @Test
    void acceptsTheActivityNumberOfAPublicBody() {
        assertThat(Offres.checker().check(Offres.changed("11754321075", "7331P001531")))
                .isEmpty();
    }

    @Test
    void staysSilentOnWhatTheRegistersDoNotHold() {
        FormationChecker checker = new FormationChecker(new RuleContext(Offres.TODAY, References.none()));
        assertThat(checker.check(Offres.changed("<codepostal>75011", "<codepostal>75099", "6432", "6433")))
                .isEmpty();
    }

    @Test
    void describesEveryRuleInFrench() {
        List<RuleDescription> rules = RuleBook.standard().descriptions();
        assertThat(rules).hasSizeGreaterThanOrEqualTo(71);
        assertThat(rules).extracting(RuleDescription::code).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.summary()).matches("(Un|Une|La|Le|Les|Des|L’|Ni |Deux |Toutes ).*\\.");
            assertThat(rule.remedy()).matches("\\p{Lu}.*\\.");
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void testsEveryRuleBothWays() {
        List<String> rules = RuleBook.standard().rules().stream()
                .map(rule -> rule.description().code())
                .toList();
        for (boolean faulty : List.of(true, false)) {
            assertThat(CAS.stream()
                            .filter(cas -> cas.isFaulty() == faulty)
                            .map(Cas::rule)
                            .distinct())
                    .as("Une règle, un exemple qui passe et un qui échoue : ajoutez celui qui manque à une des tables.")
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }

    @Test
    void letsATerritoryChangeASeverity() {
        RuleContext strict = new RuleContext(Offres.TODAY, References.none())
                .withSeverities(Map.of("html-dans-texte", Severity.ISOLATING));
        assertThat(new FormationChecker(strict)
                        .check(Offres.changed("Savoir lire et écrire", "&lt;b&gt;Savoir&lt;/b&gt;")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ISOLATING);
    }

    @Test
    void keepsTheSeverityOfWhatMattersToAll() {
        assertThat(RuleBook.standard().descriptions())
                .filteredOn(rule -> rule.latitude() == Latitude.FIXED)
                .extracting(RuleDescription::code)
                .containsExactly(
                        "fichier-illisible",
                        "fichier-sans-formation",
                        "numero-double",
                        "schema",
                        "numero-absent",
                        "offre-a-examiner");
    }

    @Test
    void leavesOutWhatDoesNotExistInATerritory() {
        RuleContext nowhere = Offres.context().withTraits(Set.of());
        assertThat(new FormationChecker(nowhere)
                        .check(Offres.changed("73282932000074", "73282932000075", "11754321075", "1175432107X")))
                .isEmpty();
    }
}
