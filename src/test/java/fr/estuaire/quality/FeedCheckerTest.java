package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.FeedFormation;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.lheo.Samples;
import fr.estuaire.lheo.SchemaProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedCheckerTest {
    private static final String FORMATION = Samples.text()
            .substring(Samples.text().indexOf("<formation "), Samples.text().indexOf("<extras info=\"flux"));

    private final FeedChecker checker = new FeedChecker(Offres.checker());

    @Test
    void countsWhatAFeedHolds() {
        FeedReport report =
                check(feed(FORMATION + FORMATION.replace("99_F0001", "99_F0002").replace("niveau A2", "niveau B1")));
        assertThat(report.version()).isEqualTo(LheoVersion.V2_3);
        assertThat(report.formations()).isEqualTo(2);
        assertThat(report.sessions()).isEqualTo(2);
        assertThat(report.worst()).isNull();
    }

    @Test
    void setsAsideTheSecondFormationOfANumber() {
        List<FeedFormation> isolated = new ArrayList<>();
        FeedReport report = checker.check(() -> Offres.feed(feed(FORMATION + FORMATION)), (formation, findings) -> {
            if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ISOLATING)) {
                isolated.add(formation);
            }
        });
        assertThat(isolated).extracting(FeedFormation::rank).containsExactly(2);
        assertThat(report.isolated()).isOne();
        assertThat(report.findings()).extracting(Finding::ruleCode).containsExactly("numero-double");
    }

    @Test
    void refusesAFileThatBreaksOff() {
        FeedReport report = check(feed(FORMATION).replace("</lheo>", ""));
        assertThat(report.isRefused()).isTrue();
        assertThat(report.formations()).isOne();
        assertThat(report.findings().getFirst().message()).contains("tronqué");
    }

    @Test
    void refusesAFileThatIsNotLheo() {
        FeedReport report = checker.check(Path.of("absent.xml"));
        assertThat(report.isRefused()).isTrue();
        assertThat(report.version()).isNull();
        assertThat(report.findings()).extracting(Finding::ruleCode).containsExactly("fichier-illisible");
    }

    @Test
    void refusesAFileWithoutFormation() {
        assertThat(check(feed("")).findings()).extracting(Finding::ruleCode).containsExactly("fichier-sans-formation");
    }

    @Test
    void pointsAtWhatIsNoFormation() {
        assertThat(check(feed(FORMATION + "<formacion/>")).findings())
                .extracting(Finding::ruleCode)
                .containsExactly("element-inattendu");
    }

    @Test
    void keepsFewFindingsAndCountsThemAll() {
        String html = FORMATION.replace("Savoir lire et écrire", "&lt;b&gt;Savoir&lt;/b&gt;");
        StringBuilder formations = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            formations.append(html.replace("99_F0001", "99_F" + i).replace("niveau A2", "niveau " + i));
        }
        FeedReport report = check(feed(formations.toString()));
        assertThat(report.findings()).hasSize(50);
        assertThat(report.totals()).containsEntry("html-dans-texte", 60L);
        assertThat(report.total()).isEqualTo(60);
    }

    @Test
    void turnsARuleThatThrowsIntoAFinding() {
        Rule broken = new FormatRule(
                EngineRules.SCHEMA,
                List.of("formation", "action", "ville"),
                part -> {
                    throw new IllegalStateException("broken");
                },
                part -> "");
        FormationChecker engine =
                new FormationChecker(new RuleBook(List.of(broken)), Offres.context(), SchemaProfile.PUBLISHED);
        assertThat(engine.check(Samples.formation()))
                .extracting(Finding::ruleCode)
                .containsExactly("regle-en-panne");
    }

    @Test
    void stopsAtTheGrammarWhenItDoesNotHold() {
        List<Finding> findings = Offres.checker()
                .check(Offres.changed(
                        "Savoir lire et écrire</conditions-specifiques>", "-</conditions-specifiques><x/>"));
        assertThat(findings).isNotEmpty().allMatch(finding -> finding.ruleCode().equals("schema"));
    }

    @Test
    void setsAsideNothingInTheSoundRealFiles() {
        List<Path> files = new ArrayList<>(Samples.realFolder("trefle"));
        files.addAll(Samples.realFolder("refugies-info-rco"));
        assertThat(files).allSatisfy(file -> {
            FeedReport report = checker.check(file);
            assertThat(report.formations()).isPositive();
            assertThat(report.isolated()).as(report.findings().toString()).isZero();
            assertThat(report.isRefused()).isFalse();
        });
    }

    @Test
    void setsAsideTheDamagedRealFileWithLineAndCause() {
        FeedReport report = checker.check(Samples.realFolder("anotea").getFirst());
        assertThat(report.isRefused()).isFalse();
        assertThat(report.isolated()).isPositive();
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.ISOLATING)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.position().line()).isPositive())
                .anySatisfy(finding -> assertThat(finding.message()).contains("« coordonneFs » n’est pas attendu ici"));
    }

    private FeedReport check(String xml) {
        return checker.check(() -> Offres.feed(xml), (formation, findings) -> {});
    }

    private static String feed(String formations) {
        return "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>" + formations + "</offres></lheo>";
    }
}
