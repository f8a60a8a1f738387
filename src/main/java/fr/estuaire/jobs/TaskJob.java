package fr.estuaire.jobs;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** The one Quartz job: it finds its task by the key under which it was stored. */
@DisallowConcurrentExecution
class TaskJob extends QuartzJobBean {
    private static final Logger LOG = LoggerFactory.getLogger(TaskJob.class);
    private final List<NationalTask> tasks;
    private final SystemWork system;
    private final MeterRegistry meters;

    TaskJob(List<NationalTask> tasks, SystemWork system, MeterRegistry meters) {
        this.tasks = tasks;
        this.system = system;
        this.meters = meters;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        String code = context.getJobDetail().getKey().getName();
        tasks.stream()
                .filter(task -> task.code().equals(code))
                .forEach(task -> system.run("nuit", () -> TenantScope.run(Space.national(), () -> run(task))));
    }

    private void run(NationalTask task) {
        if (!task.isRoutine()) {
            LOG.info("Travail de nuit : {}", task.code());
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            TaskFailures.counter(meters, task).increment();
            throw e;
        }
    }
}
