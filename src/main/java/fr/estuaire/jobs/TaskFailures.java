package fr.estuaire.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** How often each work of the night failed on this node: known as zero from the start, so that the first failure shows. */
@Component
class TaskFailures implements MeterBinder {
    private final List<NationalTask> tasks;

    TaskFailures(List<NationalTask> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        tasks.forEach(task -> counter(registry, task));
    }

    static Counter counter(MeterRegistry registry, NationalTask task) {
        return Counter.builder("estuaire.travaux.echecs")
                .description("Échecs des travaux de nuit sur ce nœud")
                .tag("travail", task.code())
                .register(registry);
    }
}
