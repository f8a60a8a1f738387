package fr.estuaire.rollup.ui;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.rollup.RunAtWork;
import fr.estuaire.rollup.RunWatch;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads where the run at work is, once for all the pages of this node that show it, and as long as one does. Acts under the
 * nation’s authority, which each page has checked.
 */
@Component
class FollowedRun {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedRun.class);
    private static final int SECONDS = 2;

    private final RunWatch watch;
    private final SystemWork system;
    private final Set<Consumer<Optional<RunAtWork>>> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("consolidation-console").factory());

    FollowedRun(RunWatch watch, SystemWork system) {
        this.watch = watch;
        this.system = system;
        var _ = clockwork.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Calls every few seconds, from a thread of its own; what is returned ends it. */
    Runnable follow(Consumer<Optional<RunAtWork>> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void look() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            system.run("console", () -> {
                Optional<RunAtWork> run = watch.findAtWork();
                followers.forEach(follower -> tell(follower, run));
            });
        } catch (RuntimeException e) {
            LOG.warn("La consolidation au travail ne peut pas être relevée : {}", e.getMessage());
        }
    }

    private static void tell(Consumer<Optional<RunAtWork>> follower, Optional<RunAtWork> run) {
        try {
            follower.accept(run);
        } catch (RuntimeException e) {
            LOG.debug("A page that follows the roll-up is gone", e);
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
