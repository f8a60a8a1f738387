package fr.estuaire.rollup;

import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What Prometheus asks about the state of the consolidation. The database is asked when somebody looks, never before. */
@Component
class RollupGauges implements MeterBinder {
    private static final String SECONDS = "seconds";
    private final RelevesDeMesure releves;
    private final Territories territories;

    RollupGauges(RelevesDeMesure releves, Territories territories) {
        this.releves = releves;
        this.territories = territories;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        state(registry);
        runs(registry);
        territories.list().forEach(territory -> territory(registry, territory));
    }

    private void state(MeterRegistry registry) {
        gauge("estuaire.base.disponible", "1 quand la base de données répond, 0 sinon", one -> one.base() ? 1 : 0)
                .register(registry);
        gauge("estuaire.flux.retenus", "Flux retenus qui attendent une décision", Releve::retenus)
                .register(registry);
        gauge("estuaire.flux.retenu.age", "Attente du plus ancien flux retenu", Releve::ageRetenu)
                .baseUnit(SECONDS)
                .register(registry);
        gauge("estuaire.baux", "Territoires au travail sur l’ensemble des nœuds", Releve::baux)
                .register(registry);
        FunctionCounter.builder("estuaire.reprises", releves, all -> all.read().reprises())
                .description("Territoires repris à un nœud arrêté au milieu de son travail")
                .register(registry);
    }

    private void runs(MeterRegistry registry) {
        gauge(
                        "estuaire.execution.en.cours",
                        "Durée de la consolidation au travail, 0 s’il n’y en a pas",
                        Releve::enCours)
                .baseUnit(SECONDS)
                .register(registry);
        gauge("estuaire.derniere.execution.age", "Temps écoulé depuis la dernière consolidation", Releve::ageExecution)
                .baseUnit(SECONDS)
                .register(registry);
        gauge(
                        "estuaire.derniere.execution.echecs",
                        "Territoires en échec dans la dernière consolidation",
                        Releve::echecs)
                .register(registry);
    }

    private void territory(MeterRegistry registry, TenantDefinition territory) {
        String code = territory.code();
        gauge(
                        "estuaire.flux.accepte.age",
                        "Temps écoulé depuis le dernier flux accepté du territoire",
                        one -> one.territoire(code).age())
                .baseUnit(SECONDS)
                .tag("territoire", code)
                .register(registry);
        gauge(
                        "estuaire.flux.formations",
                        "Formations du dernier flux accepté du territoire",
                        one -> one.territoire(code).lues())
                .tag("territoire", code)
                .register(registry);
        gauge(
                        "estuaire.flux.formations.isolees",
                        "Formations isolées du dernier flux accepté du territoire",
                        one -> one.territoire(code).isolees())
                .tag("territoire", code)
                .register(registry);
    }

    private Gauge.Builder<RelevesDeMesure> gauge(String name, String help, ToDoubleFunction<Releve> value) {
        return Gauge.builder(name, releves, all -> value.applyAsDouble(all.read()))
                .description(help);
    }
}
