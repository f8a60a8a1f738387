package fr.estuaire.rules;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Repetition.Exemple;
import fr.estuaire.rules.Repetition.Statut;
import fr.estuaire.rules.Repetition.Territoire;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Duration;
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
class RehearsalsTest {
    private static final String ONE = "bourgogne-franche-comte";
    private static final String TWO = "auvergne-rhone-alpes";
    private static final String RULE = "texte-en-capitales";
    private static final String TITLE = "APPRENDRE LE MÉTIER DE BOULANGER";

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    RehearsalRows rows;

    @Autowired
    RuleContexts contexts;

    @Autowired
    RuleSettings settings;

    @Autowired
    RulesFixture rules;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    Rollup rollup;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void publish() {
        rules.forgetNation();
        for (String territoire : List.of(ONE, TWO)) {
            livraisons.forget(territoire);
        }
        livraisons.deliver(ONE, unFlux().avec("P1", TITLE).avec("P2", "Anglais").avec("P3", TITLE + " BIO"));
        livraisons.deliver(TWO, unFlux().avec("P1", TITLE).avec("P2", "Anglais"));
        At.nation().run(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(ONE, TWO), ProgressListener.NONE));
    }

    @AfterEach
    void restore() {
        rules.forget(ONE);
        rules.forget(TWO);
        rules.forgetNation();
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void saysWhatAChangeWouldDoInEachTerritoryAndChangesNothing() {
        At.administrator(TWO).run(() -> settings.change(RULE, Severity.WARNING, "Charte"));

        assertThat(At.nation().call(() -> rehearsals.listOtherwise(RULE))).containsOnlyKeys("Auvergne-Rhône-Alpes");

        Repetition done = rehearse(RULE, Severity.ISOLATING, contexts.today());

        assertThat(done.statut()).isEqualTo(Statut.TERMINEE);
        assertThat(done.lues()).isEqualTo(done.total());
        Territoire one = found(done, ONE);
        assertThat(one.publiees()).isEqualTo(3);
        assertThat(one.touchees()).isEqualTo(2);
        assertThat(one.ecarteesAvant()).isZero();
        assertThat(one.ecarteesApres()).isEqualTo(2);
        assertThat(one.exemples()).extracting(Exemple::numero).containsExactly("P1", "P3");
        assertThat(one.exemples().getFirst().message()).contains("capitales");
        assertThat(found(done, TWO))
                .as("le territoire a choisi sa gravité")
                .satisfies(two -> assertThat(two.gravite()).isEqualTo(Severity.WARNING))
                .satisfies(two -> assertThat(two.touchees()).isOne())
                .satisfies(two -> assertThat(two.ecarteesApres()).isZero());
        assertThat(severity(ONE)).as("rien n’a changé").isEqualTo(Severity.HINT);
    }

    @Test
    void countsOnceEnactedWhereNoTerritoryChoseOtherwise() {
        At.administrator(TWO).run(() -> settings.change(RULE, Severity.WARNING, "Charte"));
        Repetition done = rehearse(RULE, Severity.ISOLATING, contexts.today());

        At.nation().run(() -> rehearsals.enact(done.id(), "Deux mois de préavis"));

        assertThat(severity(ONE)).isEqualTo(Severity.ISOLATING);
        assertThat(severity(TWO)).isEqualTo(Severity.WARNING);
        assertThat(At.nation().call(() -> settings.listHistory(RULE)).getFirst())
                .satisfies(change -> assertThat(change.motif()).isEqualTo("Deux mois de préavis"))
                .satisfies(change -> assertThat(change.quoi()).isEqualTo("En vigueur, gravité « À écarter »"));
        assertThatThrownBy(() -> At.nation().run(() -> rehearsals.enact(done.id(), "Encore")))
                .hasMessageContaining("déjà en vigueur");
    }

    @Test
    void rehearsesARuleThatDoesNotCountYet() {
        At.nation().run(() -> rehearsals.suspend(RULE, "Trop de faux constats"));
        assertThat(context(ONE)).contains(RULE);

        Repetition done = rehearse(RULE, Severity.ISOLATING, contexts.today());

        assertThat(found(done, ONE).ecarteesApres()).isEqualTo(2);
        assertThat(context(ONE)).as("elle ne compte toujours pas").contains(RULE);
        At.nation().run(() -> rehearsals.enact(done.id(), "Message refait"));
        assertThat(context(ONE)).doesNotContain(RULE);
        assertThat(At.nation().call(() -> settings.get(RULE)).etat()).isEqualTo(Etat.EN_VIGUEUR);
    }

    @Test
    void rehearsesWhatComparesTheFormationsOfATerritory() {
        Repetition done = rehearse("offre-en-double", Severity.ISOLATING, contexts.today());

        assertThat(found(done, ONE).touchees()).as("trois intitulés différents").isZero();
        livraisons.deliver(ONE, unFlux().avec("P1", TITLE).avec("P2", TITLE).avec("P3", TITLE + " BIO"));
        At.nation().run(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(ONE), ProgressListener.NONE));
        assertThat(found(rehearse("offre-en-double", Severity.ISOLATING, contexts.today()), ONE)
                        .ecarteesApres())
                .isOne();
    }

    @Test
    void placesTheRulesAtTheDayAsked() {
        Repetition past = rehearse("session-passee", Severity.ISOLATING, LocalDate.of(2020, 1, 1));
        Repetition future = rehearse("session-passee", Severity.ISOLATING, LocalDate.of(2060, 1, 1));

        assertThat(found(past, ONE).touchees()).isZero();
        assertThat(found(future, ONE).ecarteesApres()).isEqualTo(3);
    }

    @Test
    void letsOneWorkAtATimeAndTakesOverFromAMachineThatStopped() {
        long opened = At.nation()
                .call(() -> rows.open(RULE, Severity.WARNING, contexts.today(), "ailleurs"))
                .orElseThrow();
        assertThatThrownBy(() -> At.nation().run(() -> rehearsals.start(RULE, Severity.WARNING, contexts.today())))
                .hasMessageContaining("déjà en cours");

        TenantScope.run(
                Space.national(),
                () -> jdbc.sql("UPDATE repetition SET vu_le = vu_le - INTERVAL 2 MINUTE")
                        .update());

        assertThat(find(opened).statut()).isEqualTo(Statut.INTERROMPUE);
        assertThat(rehearse(RULE, Severity.WARNING, contexts.today()).statut()).isEqualTo(Statut.TERMINEE);
        assertThat(find(opened).statut()).isEqualTo(Statut.INTERROMPUE);
    }

    @Test
    void stopsWhenItIsCancelledAndCannotBeEnactedThen() {
        long id = At.nation()
                .call(() -> rows.open(RULE, Severity.WARNING, contexts.today(), "essai"))
                .orElseThrow();
        At.nation().run(() -> rehearsals.cancel(id));

        assertThat(TenantScope.call(Space.national(), () -> rows.progress(id, 200)))
                .isFalse();
        TenantScope.run(Space.national(), () -> rows.close(id, Statut.ANNULEE));

        assertThatThrownBy(() -> At.nation().run(() -> rehearsals.enact(id, "Quand même")))
                .hasMessageContaining("pas allée à son terme");
        assertThatThrownBy(() -> At.nation().run(() -> rehearsals.cancel(id))).hasMessageContaining("déjà terminée");
    }

    @Test
    void isTheAffairOfTheNationAlone() {
        for (At who : List.of(At.administrator(ONE), At.collector(ONE), At.body(ONE, "X"))) {
            assertThatThrownBy(() -> who.run(() -> rehearsals.start(RULE, Severity.WARNING, contexts.today())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.run(() -> rehearsals.enact(1, "Essai")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.run(() -> rehearsals.suspend(RULE, "Essai")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> At.nation().run(() -> rehearsals.start("schema", Severity.HINT, contexts.today())))
                .hasMessageContaining("ne peut pas prendre");
    }

    private Repetition rehearse(String rule, Severity severity, LocalDate day) {
        long id = At.nation().call(() -> rehearsals.start(rule, severity, day));
        await().atMost(Duration.ofMinutes(2)).until(() -> find(id).isOver());
        return find(id);
    }

    private Repetition find(long id) {
        return At.nation().call(() -> rehearsals.find(id)).orElseThrow();
    }

    private Territoire found(Repetition done, String territoire) {
        return At.nation().call(() -> rehearsals.listTerritories(done.id())).stream()
                .filter(one -> one.territoire().equals(territoire))
                .findFirst()
                .orElseThrow();
    }

    private Severity severity(String territoire) {
        return At.administrator(territoire).call(() -> settings.get(RULE)).ici();
    }

    /** The rules that do not count in a territory. */
    private java.util.Set<String> context(String territoire) {
        return At.nation().call(() -> contexts.forTerritory(territoire)).leftOut();
    }
}
