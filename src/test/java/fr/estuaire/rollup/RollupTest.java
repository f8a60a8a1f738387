package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import(LivraisonFixture.class)
class RollupTest extends RollupScene {
    @Test
    void countsWhatIsNewChangedUnchangedWithdrawnAndIsolated() {
        livraisons.deliver(
                ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemand").avec("N3", "Breton"));
        assertThat(run(ONE).comptes()).isEqualTo(new Comptes(3, 3, 0, 0, 0, 0, 3));

        livraisons.deliver(
                ONE,
                unFlux().avec("N1", "Anglais")
                        .avec("N2", "Allemand B1")
                        .avec("N4", "Corse")
                        .avecIsolee("N5", "Grec"));
        TerritoryReport second = run(ONE);

        assertThat(second.statut()).isEqualTo(Statut.APPLIQUEE);
        assertThat(second.comptes()).isEqualTo(new Comptes(4, 1, 1, 1, 1, 1, 3));
        assertThat(titles(ONE)).containsExactlyInAnyOrder("Anglais", "Allemand B1", "Corse");
    }

    @Test
    void keepsTheTerritoriesApart() {
        livraisons.deliver(ONE, unFlux().avec("X1", "Le même numéro en Normandie"));
        livraisons.deliver(TWO, unFlux().avec("X1", "Le même numéro en Corse").avec("X2", "Autre"));
        run(ONE);
        run(TWO);

        livraisons.deliver(ONE, unFlux().avec("X3", "Nouveau"));
        run(ONE);

        assertThat(titles(ONE)).containsExactly("Nouveau");
        assertThat(titles(TWO)).containsExactlyInAnyOrder("Le même numéro en Corse", "Autre");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        Flux flux = unFlux().avec("N1", "Anglais").avec("N2", "Allemand");
        livraisons.deliver(ONE, flux);
        run(ONE);
        livraisons.deliver(ONE, flux);

        TerritoryReport again = run(ONE);

        assertThat(again.statut()).isEqualTo(Statut.INCHANGEE);
        assertThat(again.comptes().inchangees()).isEqualTo(2);
        assertThat(versions(ONE)).containsExactly("N1/1/ouverte", "N2/1/ouverte");
    }

    @Test
    void leavesATombstoneAndNeverGivesItsVersionsAgain() {
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemand"));
        run(ONE);
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais"));
        run(ONE);
        assertThat(versions(ONE)).containsExactly("N1/1/ouverte", "N2/1/RETIREE");

        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais B2").avec("N2", "Allemand"));
        run(ONE);

        assertThat(versions(ONE)).containsExactly("N1/1/REMPLACEE", "N1/2/ouverte", "N2/1/RETIREE", "N2/2/ouverte");
    }

    @Test
    void keepsTheLastGoodVersionOfWhatIsIsolated() {
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemand"));
        run(ONE);
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais").avecIsolee("N2", "Allemand abîmé"));

        assertThat(run(ONE).comptes()).isEqualTo(new Comptes(2, 0, 0, 1, 0, 1, 1));
        assertThat(titles(ONE)).containsExactlyInAnyOrder("Anglais", "Allemand");
        assertThat(flagged(ONE)).containsExactly("N2");

        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemand"));
        run(ONE);
        assertThat(flagged(ONE)).isEmpty();
    }

    @Test
    void takesTheFirstOfTwoThatBearTheSameNumber() {
        livraisons.deliver(ONE, unFlux().avec("N1", "La première").avec("N1", "La seconde"));

        assertThat(run(ONE).comptes()).isEqualTo(new Comptes(2, 1, 0, 0, 0, 1, 1));
        assertThat(titles(ONE)).containsExactly("La première");
        assertThat(flagged(ONE)).isEmpty();
    }

    @Test
    void takesTheFirstOfTwoHoweverMuchOfTheFeedLiesBetweenThem() {
        livraisons.deliver(TWO, unFlux().avec("P10", "Celle de Corse"));
        run(TWO);
        livraisons.deliver(ONE, unFlux().avec(450, "P"));
        run(ONE);
        // what changes is gathered over the whole of a feed: neither of the first two is written when its twin comes
        livraisons.deliver(
                ONE,
                unFlux().avec("N1", "La première")
                        .avec("P10", "Changée")
                        .avec(450, "P")
                        .avec("N1", "La seconde"));

        assertThat(run(ONE).comptes()).isEqualTo(new Comptes(453, 1, 1, 449, 0, 2, 451));
        assertThat(titles(ONE)).contains("La première", "Changée").doesNotContain("La seconde", "Formation 10");
        assertThat(flagged(ONE)).isEmpty();
        assertThat(titles(TWO)).containsExactly("Celle de Corse");
    }

    @Test
    void changesNothingWhenTheFileBreaksOff() {
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais"));
        run(ONE);
        String whole = unFlux().avec(300, "P").xml();
        livraisons.deliver(ONE, whole.substring(0, whole.length() - 500));

        TerritoryReport failed = run(ONE);

        assertThat(failed.statut()).isEqualTo(Statut.ECHEC);
        assertThat(failed.motif()).contains("Le catalogue n’a pas changé");
        assertThat(titles(ONE)).containsExactly("Anglais");
    }

    @Test
    void goesOnAfterATerritoryThatFails() {
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais"));
        run(ONE);
        TenantScope.run(
                Space.territory(ONE),
                () -> jdbc.sql("UPDATE livraison SET fichier = 'files/absent.xml', sha256 = REPEAT('a', 64)")
                        .update());
        livraisons.deliver(TWO, unFlux().avec("C1", "Corse"));

        RunReport report = At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));

        assertThat(report.territories())
                .extracting(TerritoryReport::statut)
                .containsExactly(Statut.ECHEC, Statut.APPLIQUEE);
        assertThat(report.territories().getFirst().motif())
                .contains("introuvable")
                .doesNotContain("Exception");
        assertThat(report.needsSomeone()).isTrue();
        assertThat(titles(ONE)).containsExactly("Anglais");
        assertThat(titles(TWO)).containsExactly("Corse");
    }

    @Test
    void changesNothingWhenATerritoryHasNoFeed() {
        assertThat(run(TWO).statut()).isEqualTo(Statut.ABSENTE);
    }

    @Test
    void tellsHowFarItHasCome() {
        livraisons.deliver(ONE, unFlux().avec(450, "N"));
        List<RunProgress> told = new ArrayList<>();

        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), told::add));

        assertThat(told).extracting(RunProgress::lues).contains(0, 200, 400, 450);
        assertThat(told.getLast().share()).isEqualTo(1);
        assertThat(told.getLast().total().nouvelles()).isEqualTo(450);
    }

    @Test
    void refusesASecondRollUpAtTheSameTime() {
        List<String> refusals = new ArrayList<>();
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais"));

        At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE), progress -> {
                    Thread other = Thread.ofVirtual().start(() -> {
                        try {
                            run(TWO);
                        } catch (RollupRefusedException e) {
                            refusals.add(e.sentence());
                        }
                    });
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));

        assertThat(refusals).isNotEmpty().allMatch(sentence -> sentence.contains("déjà en cours"));
        assertThat(titles(ONE)).containsExactly("Anglais");
    }

    @Test
    void mayNotReadTheDraftsOfATerritory() {
        for (String table : List.of("formation", "session", "organisme", "evenement", "livraison_constat")) {
            assertThatThrownBy(() -> TenantScope.call(
                            Space.rollup(),
                            () -> jdbc.sql("SELECT COUNT(*) FROM estuaire_t_corse." + table)
                                    .query(Long.class)
                                    .single()))
                    .rootCause()
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void isRefusedToWhoIsNotOfTheNation() {
        assertThatThrownBy(() -> At.administrator(ONE)
                        .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE), ProgressListener.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> flagged(String territoire) {
        return list("SELECT numero FROM formation_catalogue WHERE isolee AND territoire = '" + territoire + "'");
    }
}
