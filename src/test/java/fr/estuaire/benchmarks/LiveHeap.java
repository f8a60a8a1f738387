package fr.estuaire.benchmarks;

import java.lang.management.ManagementFactory;

/** What of the heap is alive, seen after a full collection twice a second. Slows down what it watches: time it apart. */
final class LiveHeap {
    private static final long EVERY_MILLIS = 500;

    private final Thread thread;
    private final double before;
    private volatile long highest;
    private volatile boolean done;

    private LiveHeap() {
        System.gc();
        this.before = used() / 1e6;
        this.thread = Thread.ofPlatform().daemon().name("tas").unstarted(this::watchAll);
    }

    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        heap.thread.start();
        return heap;
    }

    /** What was alive when the watch began, in megabytes. */
    double before() {
        return before;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Stops watching; megabytes. */
    double highest() throws InterruptedException {
        done = true;
        thread.join();
        return highest / 1e6;
    }

    private void watchAll() {
        while (!done) {
            System.gc();
            highest = Math.max(highest, used());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
