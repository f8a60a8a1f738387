package fr.estuaire.promises;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.jobs.NationalTask;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.review.ReviewService;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Second promise: no nightly job undoes what a person decided, in any territory. */
@EstuaireTest
class HumanDecisionsTest {
    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    ReviewService review;

    @Autowired
    List<NationalTask> tasks;

    @Autowired
    SystemWork system;

    @Test
    void survivesEveryNightlyJob() {
        Decisions breton = decide("bretagne", "73282932008002");
        Decisions corsican = decide("corse", "73282932008010");

        runEveryTask();
        runEveryTask();

        breton.assertStand();
        corsican.assertStand();
    }

    private void runEveryTask() {
        tasks.stream()
                .filter(task -> !task.code().startsWith("sonde"))
                .forEach(task -> system.run("nuit", () -> TenantScope.run(Space.national(), task::run)));
    }

    private Decisions decide(String territoire, String siret) {
        At body = fixture.body(territoire, siret);
        At collector = At.collector(territoire);
        String approved = submitted(body, "Approuvée");
        collector.run(() -> review.approve(approved, version(approved)));
        String refused = submitted(body, "Refusée");
        collector.run(() -> review.refuse(refused, version(refused), "Hors du champ."));
        String withdrawn = submitted(body, "Retirée");
        collector.run(() -> {
            review.approve(withdrawn, version(withdrawn));
            review.withdraw(withdrawn, "Suspendue à la demande du territoire.");
        });
        String live =
                collector.call(() -> review.findLive(approved).orElseThrow().sha256());
        return new Decisions(collector, approved, live, refused, withdrawn);
    }

    private String submitted(At body, String intitule) {
        String numero = fixture.offer(body, intitule);
        body.run(() -> offres.submit(numero));
        return numero;
    }

    private long version(String numero) {
        return offres.get(numero).version();
    }

    private final class Decisions {
        private final At collector;
        private final String approved;
        private final String live;
        private final String refused;
        private final String withdrawn;

        Decisions(At collector, String approved, String live, String refused, String withdrawn) {
            this.collector = collector;
            this.approved = approved;
            this.live = live;
            this.refused = refused;
            this.withdrawn = withdrawn;
        }

        void assertStand() {
            collector.run(() -> {
                assertThat(offres.get(approved).etat()).isEqualTo(Etat.PUBLIEE);
                assertThat(review.findLive(approved).orElseThrow().sha256())
                        .as("la version approuvée reste celle qui est publiée")
                        .isEqualTo(live);
                assertThat(offres.get(refused).etat()).isEqualTo(Etat.REFUSEE);
                assertThat(review.findLive(refused)).isEmpty();
                assertThat(offres.get(withdrawn).etat()).isEqualTo(Etat.RETIREE);
                assertThat(review.findLive(withdrawn)).isEmpty();
            });
        }
    }
}
