package fr.estuaire.benchmarks;

import fr.estuaire.Application;
import fr.estuaire.TestHome;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with an embedded database in a new home directory, and the clocks of a benchmark. */
final class RunningApplication {
    private RunningApplication() {}

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .initializers(new TestHome())
                .properties("server.port=0", "spring.quartz.auto-startup=false", "vaadin.productionMode=true")
                .run();
    }

    /** Does a step and says how long it took and the most heap it used, in megabytes. */
    static <T> T measure(String step, long bytes, Callable<T> work) throws Exception {
        System.gc();
        heapPools(MemoryPoolMXBean::resetPeakUsage);
        Instant start = Instant.now();
        T result = work.call();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        long[] peak = new long[1];
        heapPools(pool -> peak[0] += pool.getPeakUsage().getUsed());
        System.out.printf(
                "%-28s %8.1f s  %6.1f Mo/s  tas au plus haut %d Mo%n",
                step, seconds, bytes / 1e6 / seconds, peak[0] / 1_000_000);
        return result;
    }

    private static void heapPools(java.util.function.Consumer<MemoryPoolMXBean> action) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(action);
    }
}
