package fr.estuaire.rollup;

import fr.estuaire.rollup.RunLog.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the outside what runs do: how long each run, territory and station takes, as measures and as a trace whose spans
 * hang together, and how much was taken in. A run that several nodes share has one trace a node, all of which carry its
 * number.
 */
@Component
class Observatoire {
    private static final String EXECUTION = "execution";

    private final ObservationRegistry observations;
    private final Map<String, Counter> formations;
    private final Counter sessions;
    private final Counter octets;

    Observatoire(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.formations = Map.of(
                "nouvelle", formations(meters, "nouvelle"),
                "modifiee", formations(meters, "modifiee"),
                "inchangee", formations(meters, "inchangee"),
                "retiree", formations(meters, "retiree"),
                "isolee", formations(meters, "isolee"));
        this.sessions = Counter.builder("estuaire.sessions")
                .description("Sessions des territoires dont le flux a été lu")
                .register(meters);
        this.octets = Counter.builder("estuaire.flux.lus")
                .baseUnit("octets")
                .description("Octets lus dans les flux des territoires")
                .register(meters);
    }

    private static Counter formations(MeterRegistry meters, String effet) {
        return Counter.builder("estuaire.formations")
                .description("Formations des flux lus, selon ce que la consolidation en a fait")
                .tag("effet", effet)
                .register(meters);
    }

    /** Measures a run, from the node that leads it. */
    RunReport observe(long execution, Declencheur trigger, Supplier<RunReport> work) {
        Observation run = Observation.createNotStarted("estuaire.execution", observations)
                .contextualName("consolidation")
                .lowCardinalityKeyValue("declencheur", trigger.name())
                .lowCardinalityKeyValue("issue", "echec")
                .highCardinalityKeyValue(EXECUTION, String.valueOf(execution));
        return run.observe(() -> {
            RunReport report = work.get();
            run.lowCardinalityKeyValue("issue", report.needsSomeone() ? "a-voir" : "reussie");
            return report;
        });
    }

    /** Makes what another thread does a part of what this one is doing. */
    Runnable follow(Runnable work) {
        @Nullable Observation current = observations.getCurrentObservation();
        return current == null ? work : () -> current.scoped(work);
    }

    /** Measures a territory, until what is returned is closed. For one thread. */
    Etape begin(Travail work, String noeud) {
        Observation territory = Observation.createNotStarted("estuaire.territoire", observations)
                .contextualName("territoire " + work.passage().territoire())
                .lowCardinalityKeyValue("statut", "ABANDON")
                .highCardinalityKeyValue("territoire", work.passage().territoire())
                .highCardinalityKeyValue(EXECUTION, String.valueOf(work.execution()))
                .highCardinalityKeyValue("noeud", noeud)
                .start();
        Etape etape = new Etape(territory);
        etape.enter(Station.RECEVOIR);
        return etape;
    }

    /** A territory under measure, and the station where it is. */
    final class Etape implements AutoCloseable {
        private final Observation territory;
        private final Observation.Scope scope;
        private @Nullable Observation station;
        private Observation.@Nullable Scope stationScope;

        private Etape(Observation territory) {
            this.territory = territory;
            this.scope = territory.openScope();
        }

        void enter(Station next) {
            leave();
            Observation entered = Observation.createNotStarted("estuaire.station", observations)
                    .contextualName("station " + next.name())
                    .lowCardinalityKeyValue("station", next.name())
                    .start();
            station = entered;
            stationScope = entered.openScope();
        }

        /** @param lus bytes of the feed that were read */
        void finished(Outcome outcome, long lus) {
            territory.lowCardinalityKeyValue("statut", outcome.statut().name());
            octets.increment((double) lus);
            if (lus > 0) {
                count(outcome.comptes());
            }
        }

        private void count(Comptes comptes) {
            Map.of(
                            "nouvelle", comptes.nouvelles(),
                            "modifiee", comptes.modifiees(),
                            "inchangee", comptes.inchangees(),
                            "retiree", comptes.retirees(),
                            "isolee", comptes.isolees())
                    .forEach((effet, number) ->
                            Objects.requireNonNull(formations.get(effet)).increment(number));
            sessions.increment(comptes.sessions());
        }

        private void leave() {
            if (stationScope != null) {
                stationScope.close();
            }
            if (station != null) {
                station.stop();
            }
        }

        @Override
        public void close() {
            leave();
            scope.close();
            territory.stop();
        }
    }
}
