package fr.estuaire.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Seconds of processor used so far: on a shared machine they tell more than those of the clock. */
final class Processors {
    private Processors() {}

    static double ofJvm() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** The embedded database, which is our child. */
    static double ofServer() {
        return ProcessHandle.current().descendants().mapToDouble(Processors::of).sum();
    }

    static double of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }
}
