package fr.estuaire.rules;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.Statut;
import fr.estuaire.rollup.TerritoryReport;
import fr.estuaire.rules.RegleIci.Origine;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import({LivraisonFixture.class, RulesFixture.class})
class RuleSettingsTest {
    private static final String ONE = "bourgogne-franche-comte";
    private static final String TWO = "auvergne-rhone-alpes";
    private static final String RULE = "texte-en-capitales";
    private static final String TITLE = "APPRENDRE LE MÉTIER DE BOULANGER";

    @Autowired
    RuleSettings settings;

    @Autowired
    RuleContexts contexts;

    @Autowired
    NationalStates national;

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
    Deliveries deliveries;

    @Autowired
    Rollup rollup;

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
    void hardensARuleAtEntryInOneTerritoryAlone() {
        At here = fixture.body(ONE, "73282932001007");
        At there = fixture.body(TWO, "73282932001015");
        String own = fixture.offer(here, TITLE);
        String other = fixture.offer(there, TITLE);

        harden(ONE);

        assertThat(severities(here, own)).containsExactly(Severity.ISOLATING);
        assertThat(severities(there, other)).containsExactly(Severity.HINT);
        assertThatThrownBy(() -> here.run(() -> offres.submit(own))).isInstanceOf(IncompleteOffreException.class);
        there.run(() -> offres.submit(other));
    }

    @Test
    void hardensARuleInDeliveriesAndRollupAndReadsTheSameFeedAgain() {
        Flux flux = unFlux().avec("R1", TITLE).avec("R2", "Anglais");
        livraisons.deliver(ONE, flux);
        livraisons.deliver(TWO, flux);
        assertThat(run(ONE).comptes().isolees()).isZero();
        assertThat(run(TWO).comptes().isolees()).isZero();

        harden(ONE);
        TerritoryReport again = run(ONE);

        assertThat(again.comptes().isolees()).isOne();
        assertThat(run(TWO).statut()).isEqualTo(Statut.INCHANGEE);
        assertThat(run(ONE).statut()).as("rien n’a changé depuis").isEqualTo(Statut.INCHANGEE);
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        assertThat(deliver(ONE, flux)).isOne();
        assertThat(deliver(TWO, flux)).isZero();
    }

    @Test
    void goesBackToTheUsualSeverityAndRemembersWhoAndWhy() {
        At administrator = At.administrator(ONE);
        harden(ONE);
        assertThat(administrator.call(() -> settings.get(RULE)))
                .satisfies(rule -> assertThat(rule.ici()).isEqualTo(Severity.ISOLATING))
                .satisfies(rule -> assertThat(rule.origine()).isEqualTo(Origine.PAGE))
                .satisfies(rule -> assertThat(rule.commune()).isEqualTo(Severity.HINT));

        administrator.run(() -> settings.reset(RULE));

        assertThat(administrator.call(() -> settings.get(RULE)).ici()).isEqualTo(Severity.HINT);
        assertThat(administrator.call(() -> settings.listHistory(RULE)))
                .filteredOn(change -> !change.national())
                .extracting(Changement::quoi, Changement::par, Changement::motif)
                .containsExactly(
                        tuple("Fin de la gravité « À écarter »", "essai", ""),
                        tuple("Gravité « À écarter »", "essai", "Charte de la région"));
        assertThat(At.administrator(TWO).call(() -> settings.listHistory(RULE))).allMatch(Changement::national);
        assertThatThrownBy(() -> administrator.run(() -> settings.reset(RULE)))
                .hasMessageContaining("déjà sa gravité habituelle");
    }

    @Test
    void refusesWhatTheRuleDoesNotAllow() {
        At administrator = At.administrator(ONE);
        assertThatThrownBy(() -> administrator.run(() -> settings.change("schema", Severity.HINT, "Trop sévère")))
                .hasMessageContaining("ne peut pas prendre la gravité « Conseil »");
        assertThatThrownBy(() -> administrator.run(() -> settings.change(RULE, Severity.BLOCKING, "Plus sévère")))
                .hasMessageContaining("« Bloquant »");
        assertThatThrownBy(() -> administrator.run(() -> settings.change(RULE, Severity.ISOLATING, "  ")))
                .hasMessageContaining("Dites pourquoi");
        assertThatThrownBy(() -> administrator.run(() -> settings.change("inconnue", Severity.HINT, "Essai")))
                .hasMessageContaining("Aucune règle ne porte le code « inconnue »");
    }

    @Test
    void letsTheAdministrationOfTheTerritoryAloneDecide() {
        for (At who : List.of(At.collector(ONE), At.nation(), At.body(ONE, "X"))) {
            assertThatThrownBy(() -> who.run(() -> settings.change(RULE, Severity.ISOLATING, "Essai")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.run(() -> settings.reset(RULE))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void readsATerritoryFromItsSpaceFromTheNationAndFromTheRollupAlike() {
        harden(ONE);

        List<Space> spaces = List.of(Space.territory(ONE), Space.national(), Space.rollup());

        assertThat(spaces)
                .allSatisfy(space -> assertThat(TenantScope.call(space, () -> contexts.forTerritory(ONE))
                                .severities())
                        .containsEntry(RULE, Severity.ISOLATING));
        assertThatThrownBy(() -> TenantScope.call(Space.territory(TWO), () -> contexts.forTerritory(ONE)))
                .hasMessageContaining("autre territoire");
    }

    @Test
    void leavesOutARuleThatAppearsAfterTheInstallation() {
        At.nation().run(() -> national.register(Set.of("regle-de-demain")));
        try {
            assertThat(At.nation().call(() -> national.load()).values())
                    .extracting(RegleNationale::regle, RegleNationale::etat)
                    .contains(tuple("regle-de-demain", Etat.EN_REPETITION), tuple(RULE, Etat.EN_VIGUEUR));
        } finally {
            rules.forgetNation();
        }
        assertThat(At.nation().call(() -> national.load()).values())
                .as("une installation neuve")
                .isNotEmpty()
                .allMatch(state -> state.etat() == Etat.EN_VIGUEUR);
    }

    private void harden(String territoire) {
        At.administrator(territoire).run(() -> settings.change(RULE, Severity.ISOLATING, "Charte de la région"));
    }

    private List<Severity> severities(At body, String numero) {
        return body.call(() -> quality.listFindings(numero)).stream()
                .filter(finding -> finding.ruleCode().equals(RULE))
                .map(Finding::severity)
                .toList();
    }

    private int deliver(String territoire, Flux flux) {
        return At.administrator(territoire)
                .call(() -> deliveries.deliver(territoire, "flux.xml", flux.stream()))
                .isolees();
    }

    private TerritoryReport run(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE))
                .territories()
                .getFirst();
    }
}
