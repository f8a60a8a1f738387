package fr.estuaire.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Takes the times of a benchmark and, at the end, says which of its aims are reached. */
final class Mesures {
    private final List<String> results = new ArrayList<>();
    private final AtomicLong live = new AtomicLong();

    Mesures() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, _) -> {
                            if (notification.getUserData() instanceof CompositeData data) {
                                collected(GarbageCollectionNotificationInfo.from(data));
                            }
                        },
                        null,
                        null);
            }
        }
    }

    /** @param seconds on the clock */
    record Time<T>(T result, double seconds) {}

    /** Does a step and prints what it took, processors and heap included. */
    <T> Time<T> time(String step, long bytes, Callable<T> work) throws Exception {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        live.set(0);
        double jvm = Processors.ofJvm();
        double server = Processors.ofServer();
        long start = System.nanoTime();
        T result = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        say("%-46s %8.2f s %7.1f Mo/s   processeur : application %.1f s, base %.1f s   tas : %d Mo, dont vivants %d Mo"
                .formatted(
                        step,
                        seconds,
                        bytes / 1e6 / seconds,
                        Processors.ofJvm() - jvm,
                        Processors.ofServer() - server,
                        peak / 1_000_000,
                        live.get() / 1_000_000));
        return new Time<>(result, seconds);
    }

    /** @param wanted whether the aim is reached */
    void result(String name, String value, String aim, boolean wanted) {
        results.add("%-44s %-26s %-26s %s".formatted(name, value, aim, wanted ? "atteint" : "MANQUÉ"));
    }

    void printResults() {
        say("");
        results.forEach(Mesures::say);
    }

    static String number(double value) {
        return String.format(Locale.FRENCH, "%.2f", value);
    }

    static void say(String line) {
        System.out.println(line);
    }

    /** What is left after a collection was alive, or nearly all of it. */
    private void collected(GarbageCollectionNotificationInfo info) {
        long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pools().stream().anyMatch(heap -> heap.getName().equals(pool.getKey())))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        live.accumulateAndGet(used, Math::max);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
