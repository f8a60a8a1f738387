package fr.estuaire.rollup.catalogue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks, on each node that serves pages, whether the index of the search is in step, and brings it there: not while a
 * roll-up is at work, whose processor and disk it would take, unless that lasts.
 */
@Component
class IndexWatch implements MeterBinder, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);
    private static final int SECONDS = 5;
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final SearchIndexing indexing;
    private final SearchIndex index;
    private final Clock clock;
    private @Nullable ScheduledExecutorService watch;
    private volatile @Nullable Instant behindSince;
    private volatile Instant notBefore = Instant.MIN;

    IndexWatch(SearchIndexing indexing, SearchIndex index, Clock clock) {
        this.indexing = indexing;
        this.index = index;
        this.clock = clock;
    }

    /** Commands of the terminal and tests without a server never get here. */
    @EventListener(WebServerInitializedEvent.class)
    synchronized void start() {
        if (index.isWanted() && watch == null) {
            watch = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("index-recherche").factory());
            var _ = watch.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            if (clock.instant().isAfter(notBefore)) {
                follow();
            }
        } catch (RuntimeException e) {
            notBefore = clock.instant().plus(AFTER_FAILURE);
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("L’index de la recherche n’a pas pu suivre le catalogue : la base répond à sa place", e);
            }
        }
    }

    /** Brings the index in step if it is not, and if now is the time. */
    void follow() {
        if (indexing.isInStep()) {
            behindSince = null;
            return;
        }
        if (behindSince == null) {
            behindSince = clock.instant();
        }
        if (!indexing.isRunOpen() || lag().compareTo(LATE) > 0) {
            long start = clock.millis();
            SearchIndexing.Changes changes = indexing.bringUpToDate();
            if (!changes.equals(SearchIndexing.Changes.NONE)) {
                LOG.info(
                        "Index de la recherche mis à jour (formations écrites : {}, retirées : {}) en {} ms",
                        changes.ecrites(),
                        changes.retirees(),
                        clock.millis() - start);
            }
        }
    }

    private Duration lag() {
        @Nullable Instant since = behindSince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("estuaire.recherche.retard", this, one -> one.lag().toMillis() / 1000.0)
                .description("Depuis quand l’index de la recherche n’est plus celui du catalogue, 0 s’il l’est")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public synchronized void destroy() throws InterruptedException {
        if (watch != null) {
            watch.shutdownNow();
            // the database and the files stay until it has let go of them
            if (!watch.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                LOG.info("The index of the search is still being written");
            }
            watch = null;
        }
    }
}
