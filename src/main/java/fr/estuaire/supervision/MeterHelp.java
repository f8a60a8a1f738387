package fr.estuaire.supervision;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in French what a measure is that comes from an observation, which has a name only. */
@Component
class MeterHelp implements MeterFilter {
    private static final Map<String, String> HELP = Map.of(
            "estuaire.execution", "Durée des consolidations menées par ce nœud, selon leur issue",
            "estuaire.execution.active", "Consolidations que ce nœud mène en ce moment",
            "estuaire.territoire", "Durée du travail de ce nœud sur un territoire, selon ce qu’il est devenu",
            "estuaire.territoire.active", "Territoires sur lesquels ce nœud travaille en ce moment",
            "estuaire.station", "Durée de chaque station d’un territoire",
            "estuaire.station.active", "Stations où ce nœud travaille en ce moment");

    @Override
    public Meter.Id map(Meter.Id id) {
        @Nullable String help = HELP.get(id.getName());
        return help == null || id.getDescription() != null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), help, id.getType());
    }
}
