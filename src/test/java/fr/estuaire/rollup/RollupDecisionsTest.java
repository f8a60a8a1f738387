package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Feeds that are held, and what a person decides about them. */
@EstuaireTest
@Import(LivraisonFixture.class)
class RollupDecisionsTest extends RollupScene {
    @Test
    void holdsAFeedThatShrankAndAppliesItOnceReleased() {
        livraisons.deliver(ONE, unFlux().avec(40, "N"));
        run(ONE);
        livraisons.deliver(ONE, unFlux().avec(20, "N"));

        TerritoryReport held = run(ONE);

        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(held.comptes().retirees()).isEqualTo(20);
        assertThat(held.motif()).contains("retirerait 20 formations sur 40 (50\u00A0%)");
        assertThat(titles(ONE)).hasSize(40);
        assertThat(count("retrait_annonce WHERE execution_territoire = " + held.id()))
                .isEqualTo(20);

        TerritoryReport applied = At.nation()
                .call(() -> rollup.release(held.id(), "essai", "Un organisme a fermé"))
                .territories()
                .getFirst();
        assertThat(applied.statut()).isEqualTo(Statut.APPLIQUEE);
        assertThat(titles(ONE)).hasSize(20);
        assertThat(decision(held.id())).isEqualTo("APPLIQUER par essai : Un organisme a fermé");
        assertThatThrownBy(() -> At.nation().run(() -> rollup.reject(held.id(), "essai", "Trop tard")))
                .isInstanceOf(RollupRefusedException.class)
                .hasMessageContaining("plus à décider");
    }

    @Test
    void setsARejectedFeedAsideUntilAnotherOneComes() {
        livraisons.deliver(ONE, unFlux().avec(40, "N"));
        run(ONE);
        Flux shrunken = unFlux().avec(5, "N");
        livraisons.deliver(ONE, shrunken);
        TerritoryReport held = run(ONE);

        At.nation().run(() -> rollup.reject(held.id(), "essai", "Export coupé"));

        assertThat(run(ONE).statut()).isEqualTo(Statut.ECARTEE);
        assertThat(titles(ONE)).hasSize(40);
        livraisons.deliver(ONE, unFlux().avec(39, "N"));
        assertThat(run(ONE).statut()).isEqualTo(Statut.APPLIQUEE);
    }

    @Test
    void refusesADecisionWithoutAReason() {
        livraisons.deliver(ONE, unFlux().avec(40, "N"));
        run(ONE);
        livraisons.deliver(ONE, unFlux().avec(5, "N"));
        TerritoryReport held = run(ONE);

        assertThatThrownBy(() -> At.nation().run(() -> rollup.reject(held.id(), "essai", " ")))
                .isInstanceOf(RollupRefusedException.class)
                .hasMessageContaining("Dites pourquoi");
    }

    @Test
    void replacesAnUndecidedFeedByTheNextOne() {
        livraisons.deliver(ONE, unFlux().avec(40, "N"));
        run(ONE);
        livraisons.deliver(ONE, unFlux().avec(5, "N"));
        TerritoryReport held = run(ONE);
        livraisons.deliver(ONE, unFlux().avec(38, "N"));
        run(ONE);

        assertThat(decision(held.id())).startsWith("REMPLACEE");
        assertThat(titles(ONE)).hasSize(38);
    }

    @Test
    void holdsAnEmptyFeed() {
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais"));
        run(ONE);
        livraisons.deliver(ONE, unFlux());

        TerritoryReport held = run(ONE);

        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(held.motif()).contains("aucune formation");
        assertThat(titles(ONE)).containsExactly("Anglais");
    }

    @Test
    void holdsTheOutputOfATerritoryThatWithdrewEverything() {
        livraisons.produceNothing(TWO);
        assertThat(run(TWO).statut()).isEqualTo(Statut.ABSENTE);
        livraisons.forget(TWO);
        livraisons.deliver(TWO, unFlux().avec("C1", "Corse"));
        run(TWO);
        livraisons.produceNothing(TWO);

        TerritoryReport held = run(TWO);
        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(titles(TWO)).containsExactly("Corse");

        At.nation().call(() -> rollup.release(held.id(), "essai", "Le seul organisme a fermé"));
        assertThat(titles(TWO)).isEmpty();
        assertThat(versions(TWO)).containsExactly("C1/1/RETIREE");
    }

    private String decision(long id) {
        return list("SELECT CONCAT(decision, ' par ', COALESCE(decision_par, '?'), ' : ', COALESCE(decision_motif, ''))"
                        + " FROM execution_territoire WHERE id = " + id)
                .getFirst();
    }

    private int count(String from) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*) FROM " + from)
                        .query(Integer.class)
                        .single());
    }
}
