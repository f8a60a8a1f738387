package fr.estuaire.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.offer.Evenement;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.review.ReviewService;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.catalogue.OffreNationale;
import fr.estuaire.rollup.catalogue.OffresNationales;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import({LivraisonFixture.class, RulesFixture.class})
class ExceptionsTest {
    private static final String ONE = "bourgogne-franche-comte";
    private static final String TWO = "auvergne-rhone-alpes";
    private static final String RULE = "texte-en-capitales";
    private static final String TITLE = "APPRENDRE LE MÉTIER DE BOULANGER";

    @Autowired
    RuleSettings settings;

    @Autowired
    RuleContexts contexts;

    @Autowired
    Exceptions exceptions;

    @Autowired
    ExceptionRows rows;

    @Autowired
    RulesFixture rules;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    OffreQuality quality;

    @Autowired
    ReviewService review;

    @Autowired
    RegionalOutputs outputs;

    @Autowired
    Rollup rollup;

    @Autowired
    OffresNationales catalogue;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @AfterEach
    void restore() {
        rules.forget(ONE);
        rules.forget(TWO);
    }

    @Test
    void letsAnAcceptedOfferBeSubmittedWhereItWasAcceptedAlone() {
        At here = fixture.body(ONE, "73282932001023");
        At there = fixture.body(TWO, "73282932001031");
        String own = fixture.offer(here, TITLE);
        String other = fixture.offer(there, TITLE);
        harden(ONE);
        harden(TWO);

        accept(ONE, own);

        here.run(() -> offres.submit(own));
        assertThatThrownBy(() -> there.run(() -> offres.submit(other))).isInstanceOf(IncompleteOffreException.class);
        assertThat(judge(here, own).accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.acceptation().par()).isEqualTo("essai");
            assertThat(accepted.acceptation().motif()).isEqualTo("Nom déposé");
        });
    }

    @Test
    void isolatesInTheRollupWhatNobodyAccepted() {
        String own = published(ONE, "73282932001049");
        String other = published(TWO, "73282932001056");
        harden(ONE);
        harden(TWO);
        accept(ONE, own);

        assertThat(rollUp(ONE)).isZero();
        assertThat(rollUp(TWO)).isOne();

        OffreNationale offre = At.nation().call(() -> catalogue.find(ONE, own)).orElseThrow();
        assertThat(offre.accepted())
                .extracting(accepted -> accepted.finding().ruleCode())
                .containsExactly(RULE);
        assertThat(offre.findings()).noneMatch(finding -> finding.ruleCode().equals(RULE));
        assertThat(At.nation().call(() -> catalogue.find(TWO, other)))
                .as("écartée")
                .isEmpty();
        takeBack(ONE, own);
        assertThat(rollUp(ONE)).as("l’exception retirée, le même flux est relu").isOne();
    }

    @Test
    void asksAgainWhenTheValueChanges() {
        At body = fixture.body(ONE, "73282932001064");
        String numero = fixture.offer(body, TITLE);
        accept(ONE, numero);
        assertThat(open(body, numero)).isEmpty();

        body.run(() -> fixture.rename(numero, TITLE + " BIO"));
        assertThat(open(body, numero)).hasSize(1);

        body.run(() -> fixture.rename(numero, TITLE));
        assertThat(open(body, numero)).as("la valeur acceptée revient").isEmpty();
    }

    @Test
    void asksAgainAfterTheLastDayAndWhenTakenBack() {
        At body = fixture.body(ONE, "73282932001072");
        String numero = fixture.offer(body, TITLE);
        accept(ONE, numero);
        LocalDate last = last();
        for (int day = -400; day <= 400; day++) {
            LocalDate at = last.plusDays(day);
            List<Acceptation> counting = TenantScope.call(Space.territory(ONE), () -> rows.list(ONE, at, numero));
            assertThat(counting).as("au " + at).hasSize(day <= 0 ? 1 : 0);
        }

        takeBack(ONE, numero);
        assertThat(open(body, numero)).hasSize(1);
        assertThat(body.call(() -> offres.listEvenements(numero)))
                .extracting(Evenement::quoi)
                .startsWith(Evenement.Quoi.CONSTAT_REPRIS, Evenement.Quoi.CONSTAT_ACCEPTE);

        accept(ONE, numero);
        TenantScope.run(
                Space.territory(ONE),
                () -> jdbc.sql("UPDATE exception_constat SET jusqu_au = ?")
                        .param(contexts.today().minusDays(1))
                        .update());
        assertThat(open(body, numero)).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeAccepted() {
        At body = fixture.body(ONE, "73282932001080");
        String numero = fixture.offer(body, TITLE);
        At collector = At.collector(ONE);
        Finding finding = open(body, numero).getFirst();
        LocalDate today = contexts.today();

        for (LocalDate day : List.of(today.minusDays(1), today.plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> collector.run(() -> exceptions.accept(numero, finding, "Nom déposé", day)))
                    .hasMessageContaining("entre aujourd’hui et dans un an");
        }
        assertThatThrownBy(() -> collector.run(() -> exceptions.accept(numero, finding, " ", today)))
                .hasMessageContaining("Dites pourquoi");
        Finding schema = new Finding(
                "schema", Severity.ISOLATING, finding.position(), "formation", numero, "", "Non conforme", "Corrigez");
        assertThatThrownBy(() -> collector.run(() -> exceptions.accept(numero, schema, "Nom déposé", today)))
                .hasMessageContaining("ne s’accepte pas");
        assertThatThrownBy(() -> collector.run(() -> review.acceptFinding(numero, "0".repeat(64), "Motif", today)))
                .hasMessageContaining("n’est plus celui de l’offre");
        for (At who : List.of(body, At.administrator(ONE), At.nation())) {
            assertThatThrownBy(() -> who.run(() -> exceptions.accept(numero, finding, "Nom déposé", today)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.run(() -> exceptions.takeBack(1))).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void harden(String territoire) {
        At.administrator(territoire).run(() -> settings.change(RULE, Severity.ISOLATING, "Charte"));
    }

    private LocalDate last() {
        return contexts.today().plusMonths(3);
    }

    private void accept(String territoire, String numero) {
        At collector = At.collector(territoire);
        Finding finding = open(collector, numero).getFirst();
        collector.run(() -> review.acceptFinding(numero, finding.fingerprint(), "Nom déposé", last()));
    }

    private void takeBack(String territoire, String numero) {
        At collector = At.collector(territoire);
        Acceptation acceptation = judge(collector, numero).accepted().getFirst().acceptation();
        collector.run(() -> review.takeBackFinding(numero, acceptation));
    }

    private Judgement judge(At who, String numero) {
        return who.call(() -> quality.judge(numero));
    }

    private List<Finding> open(At who, String numero) {
        return judge(who, numero).open().stream()
                .filter(finding -> finding.ruleCode().equals(RULE))
                .toList();
    }

    private String published(String territoire, String siret) {
        At body = fixture.body(territoire, siret);
        String numero = fixture.offer(body, TITLE);
        body.run(() -> offres.submit(numero));
        At.collector(territoire)
                .run(() -> review.approve(numero, offres.get(numero).version()));
        At.nation().run(() -> outputs.publish(territoire));
        return numero;
    }

    /** How many formations the roll-up of a territory isolates. */
    private int rollUp(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE))
                .territories()
                .getFirst()
                .comptes()
                .isolees();
    }
}
