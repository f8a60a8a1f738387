package fr.estuaire.jobs;

import java.util.List;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores each task and its hour in Quartz. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    SchedulerFactoryBeanCustomizer taskSchedule(List<NationalTask> tasks) {
        return scheduler -> {
            scheduler.setJobDetails(tasks.stream().map(JobConfiguration::detail).toArray(JobDetail[]::new));
            scheduler.setTriggers(tasks.stream().map(JobConfiguration::trigger).toArray(Trigger[]::new));
        };
    }

    private static JobDetail detail(NationalTask task) {
        return JobBuilder.newJob(TaskJob.class)
                .withIdentity(task.code())
                .storeDurably()
                .requestRecovery()
                .build();
    }

    /** A tick missed while the application was stopped is not replayed: the next night does the same work. */
    private static Trigger trigger(NationalTask task) {
        return TriggerBuilder.newTrigger()
                .withIdentity(task.code())
                .forJob(task.code())
                .withSchedule(CronScheduleBuilder.cronSchedule(task.cron())
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
