package fr.estuaire.benchmarks;

import java.lang.management.ManagementFactory;

/** What of the heap is alive, seen after a full collection twice a second. Slows down what it watches: time it apart. */
final class LiveHeap {
    private static final long EVERY_MILLIS = 500;

    private final Thread thread;
    private volatile long highest;
    private volatile boolean done;

    private LiveHeap() {
        this.thread = Thread.ofPlatform().daemon().name("tas").unstarted(this::watchAll);
    }

    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        heap.thread.start();
        return heap;
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
            highest = Math.max(
                    highest,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
