package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.rollup.RunLog.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ObservatoireTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final List<Observation.Context> ended = new ArrayList<>();
    private final Observatoire observatoire;

    ObservatoireTest() {
        observations.observationConfig().observationHandler(new Ended(ended));
        observatoire = new Observatoire(observations, meters);
    }

    private record Ended(List<Observation.Context> contexts) implements ObservationHandler<Observation.Context> {
        @Override
        public void onStop(Observation.Context context) {
            contexts.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Test
    void hangsStationsUnderTheirTerritoryAndTerritoriesUnderTheirRun() {
        observatoire.observe(7, Declencheur.NUIT, () -> {
            Runnable work = observatoire.follow(() -> work("corse", new Comptes(3, 1, 0, 1, 0, 1, 4)));
            inAnotherThread(work);
            return new RunReport(7, Instant.EPOCH, Instant.EPOCH, List.of());
        });

        assertThat(ended.stream().map(Observation.Context::getContextualName))
                .containsExactly("station RECEVOIR", "station LIRE", "territoire corse", "consolidation");
        assertThat(parent(0)).isEqualTo("territoire corse");
        assertThat(parent(1)).isEqualTo("territoire corse");
        assertThat(parent(2)).isEqualTo("consolidation");
        assertThat(issue(ended.get(3))).isEqualTo("reussie");
    }

    @Test
    void countsWhatBecameOfTheFormationsThatWereRead() {
        work("corse", new Comptes(3, 1, 0, 1, 0, 1, 4));
        work("bretagne", new Comptes(2, 2, 0, 0, 0, 0, 5));

        assertThat(meters.get("estuaire.formations")
                        .tag("effet", "nouvelle")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(meters.get("estuaire.formations")
                        .tag("effet", "isolee")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("estuaire.sessions").counter().count()).isEqualTo(9);
        assertThat(meters.get("estuaire.flux.lus").counter().count()).isEqualTo(2000);
    }

    @Test
    void saysThatARunThatBrokeOffFailed() {
        assertThatThrownBy(() -> observatoire.observe(7, Declencheur.NUIT, () -> {
                    throw new IllegalStateException("essai");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(issue(ended.getFirst())).isEqualTo("echec");
    }

    private void work(String territoire, Comptes comptes) {
        Travail work = new Travail(new Passage(1, territoire, Instant.EPOCH), 7, Travail.Geste.DERNIER, null, null);
        try (Observatoire.Etape etape = observatoire.begin(work, "nœud")) {
            etape.enter(Station.LIRE);
            etape.finished(new Outcome(Statut.APPLIQUEE, comptes, null, 1, 1), 1000);
        }
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String issue(Observation.Context context) {
        return Objects.requireNonNull(context.getLowCardinalityKeyValue("issue"))
                .getValue();
    }

    private String parent(int index) {
        ObservationView parent = Objects.requireNonNull(ended.get(index).getParentObservation());
        return String.valueOf(parent.getContextView().getContextualName());
    }
}
