package fr.estuaire.collect.releve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How often a source is tried, and how long one waits in between: four times longer each time.
 *
 * @param most tries in all, at least 1
 * @param first wait after the first try
 */
record Reessais(int most, Duration first) {
    static final Reessais USUELS = new Reessais(3, Duration.ofSeconds(10));
    private static final int GROWTH = 4;

    /**
     * Waits after a try that failed; whether there is to be another.
     *
     * @param tried how often it was tried, from 1
     */
    boolean waitAfter(int tried) {
        if (tried >= most) {
            return false;
        }
        try {
            long millis = first.toMillis() * (long) Math.pow(GROWTH, tried - 1.0);
            return !new Semaphore(0).tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
