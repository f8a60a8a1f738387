package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What the guard remembers, tells and spares. */
@EstuaireTest
@Import(LivraisonFixture.class)
class GardeTest extends GardeScene {
    private static final String SMALL = "saint-pierre-et-miquelon";

    @Autowired
    Successions successions;

    @Autowired
    FluxRetenus refus;

    @Test
    void linksWhatWasRenumberedAndWhatWasSplitOrMerged() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        Fiches.Fiche split = base.list().get(20);
        Fiches.Fiche merged = base.list().get(21);

        deliver(
                ONE,
                base.first(5, one -> one.numero = "R" + one.numero)
                        .keep(one -> !one.numero.equals(split.numero))
                        .where(one -> one.numero.equals(merged.numero), one -> {
                            one.numero = "P" + one.numero;
                            one.titre += " (nouvelle formule)";
                        }));

        assertThat(links())
                .hasSize(6)
                .filteredOn(one -> one.contains("NUMERO ACCEPTE 100"))
                .hasSize(5);
        assertThat(links()).anyMatch(one -> one.contains("PROCHE PROPOSE") && one.contains("P" + merged.numero));
        assertThat(count("formation_version WHERE fin_cause = 'RENUMEROTEE' AND territoire = '" + ONE + "'"))
                .isEqualTo(5);
    }

    @Test
    void keepsNothingOfAHeldFeedUntilAPersonReleasesIt() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        Fiches renumbered = base.oneIn(2, one -> one.numero = "R" + one.numero);
        livraisons.deliver(ONE, bytes(renumbered));
        TerritoryReport held = run(ONE);
        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(count("profil WHERE execution_territoire = " + held.id())).isZero();
        assertThat(links()).isEmpty();

        At.nation().call(() -> rollup.release(held.id(), "essai", "Changement d’outil annoncé"));

        assertThat(links()).hasSize(75).allMatch(one -> one.contains("NUMERO PROPOSE 100"));
        assertThat(At.nation().call(() -> successions.acceptCertain())).isEqualTo(75);
        assertThat(At.nation().call(() -> successions.count(Succession.Etat.PROPOSE)))
                .isZero();
        livraisons.deliver(ONE, bytes(renumbered.first(3, one -> one.prix = "7")));
        assertThat(run(ONE).statut()).isEqualTo(Statut.APPLIQUEE);
    }

    @Test
    void forgetsTheLinksAndTheProfileOfARunThatIsUndone() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        livraisons.deliver(ONE, bytes(base.first(5, one -> one.numero = "R" + one.numero)));
        TerritoryReport renumbered = run(ONE);
        assertThat(links()).hasSize(5);

        At.nation().call(() -> rollup.undo(renumbered.id(), "essai", "Numéros changés par erreur"));

        assertThat(links()).hasSize(5).allMatch(one -> one.contains("NUMERO ANNULE"));
        assertThat(count("formation_catalogue WHERE numero LIKE 'R%' AND territoire = '" + ONE + "'"))
                .isZero();
        livraisons.deliver(ONE, bytes(base.keep(145)));
        assertThat(run(ONE).findMotif()).isEmpty();
    }

    @Test
    void tellsTheRegionAndNobodyElseThatItsFeedIsHeld() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        deliver(ONE, base);
        deliver(TWO, neighbour);
        livraisons.deliver(ONE, bytes(base.keep(20)));
        run(ONE);

        assertThat(At.collector(ONE).call(() -> refus.listOwn()))
                .singleElement()
                .satisfies(one -> assertThat(one.phrases().getFirst()).contains("retirerait 130 formations sur 150"));
        assertThat(At.administrator(TWO).call(() -> refus.listOwn())).isEmpty();
        assertThatThrownBy(() -> At.body(ONE, "1").call(() -> refus.listOwn()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void seesATerritoryThatShrinksALittleEachNight() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        deliver(ONE, base.keep(125));
        deliver(ONE, base.keep(105));

        livraisons.deliver(ONE, bytes(base.keep(88)));

        TerritoryReport held = run(ONE);
        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(held.motif()).contains("En quatorze jours", "150 formations à 88");
    }

    @Test
    void sparesSmallTerritories() {
        livraisons.forget(SMALL);
        Fiches five = Fiches.of(5, 3, "SPM", LocalDate.now(clock), "975");
        deliver(SMALL, five);

        livraisons.deliver(SMALL, bytes(five.keep(2)));

        assertThat(run(SMALL).statut()).isEqualTo(Statut.APPLIQUEE);
    }

    private List<String> links() {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                                SELECT CONCAT_WS(' ', r.nature, r.etat, r.score, n.numero) FROM remplacement r
                                JOIN formation_identite n ON n.id = r.nouveau WHERE r.territoire = ? ORDER BY r.id""").param(ONE).query(String.class).list());
    }
}
