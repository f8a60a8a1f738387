package fr.estuaire.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** Two nodes on one job store, with the settings that ship. */
@EstuaireTest
class TwoSchedulersTest {
    private static final JobKey JOB = new JobKey("essai-deux-noeuds");
    private static final int TICKS = 5;

    @Autowired
    QuartzProperties shipped;

    @Autowired
    @Qualifier("nationalDataSource")
    DataSource store;

    @Test
    void startsEachTickOnOneNodeOnly() throws Exception {
        List<Date> ticks = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(TICKS);
        SchedulerFactoryBean one = node(ticks, all);
        SchedulerFactoryBean two = node(ticks, all);
        try {
            one.start();
            two.start();
            schedule(one.getScheduler());

            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(one.getScheduler().getSchedulerInstanceId())
                    .isNotEqualTo(two.getScheduler().getSchedulerInstanceId());
        } finally {
            one.destroy();
            two.destroy();
        }

        assertThat(ticks).hasSize(TICKS).doesNotHaveDuplicates();
    }

    private SchedulerFactoryBean node(List<Date> ticks, CountDownLatch all) throws Exception {
        Properties settings = new Properties();
        settings.putAll(shipped.getProperties());
        settings.setProperty("org.quartz.scheduler.instanceName", "essai-deux-noeuds");
        SchedulerFactoryBean node = new SchedulerFactoryBean();
        node.setDataSource(store);
        node.setQuartzProperties(settings);
        node.setAutoStartup(false);
        node.setWaitForJobsToCompleteOnShutdown(true);
        node.setExposeSchedulerInRepository(false);
        node.setJobFactory((bundle, scheduler) -> context -> {
            ticks.add(context.getScheduledFireTime());
            all.countDown();
        });
        node.afterPropertiesSet();
        return node;
    }

    private static void schedule(Scheduler scheduler) throws Exception {
        scheduler.scheduleJob(
                JobBuilder.newJob(TaskJob.class).withIdentity(JOB).build(),
                TriggerBuilder.newTrigger()
                        .withIdentity("essai-deux-noeuds")
                        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForTotalCount(TICKS))
                        .build());
    }
}
