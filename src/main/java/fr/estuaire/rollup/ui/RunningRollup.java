package fr.estuaire.rollup.ui;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RollupRefusedException;
import fr.estuaire.rollup.RunProgress;
import fr.estuaire.rollup.RunReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The roll-up that a page started: it goes on when the page is left, and any page opened meanwhile can follow it. The
 * thread acts under the nation's authority, which the page has checked.
 */
@Component
class RunningRollup {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRollup.class);
    private final Rollup rollup;
    private final SystemWork system;
    private final AtomicReference<@Nullable State> current = new AtomicReference<>();
    private final Set<Consumer<State>> followers = ConcurrentHashMap.newKeySet();

    RunningRollup(Rollup rollup, SystemWork system) {
        this.rollup = rollup;
        this.system = system;
    }

    /**
     * How far the run has come.
     *
     * @param report what it did, once it is over
     * @param refusal why it did nothing, if so
     */
    record State(
            @Nullable RunProgress progress,
            @Nullable RunReport report,
            @Nullable String refusal) {
        boolean isOver() {
            return report != null || refusal != null;
        }
    }

    /** Starts a run on a thread of its own; false when one started here is at work already. */
    boolean start(String by) {
        State starting = new State(null, null, null);
        @Nullable State before = current.get();
        if ((before != null && !before.isOver()) || !current.compareAndSet(before, starting)) {
            return false;
        }
        Thread.ofVirtual().name("consolidation").start(() -> system.run(by, () -> work(by)));
        return true;
    }

    Optional<State> find() {
        return Optional.ofNullable(current.get());
    }

    /** Calls at each step, from the thread of the run; what is returned ends it. */
    Runnable follow(Consumer<State> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void work(String by) {
        try {
            RunReport report =
                    rollup.run(by, Declencheur.BOUTON, List.of(), progress -> tell(new State(progress, null, null)));
            tell(new State(null, report, null));
        } catch (RollupRefusedException e) {
            tell(new State(null, null, e.sentence()));
        } catch (RuntimeException e) {
            LOG.error("Roll-up failed", e);
            tell(
                    new State(
                            null,
                            null,
                            "La consolidation s’est arrêtée sur une erreur : relancez-la, puis prévenez l’assistance si elle se répète."));
        }
    }

    private void tell(State state) {
        current.set(state);
        followers.forEach(follower -> {
            try {
                follower.accept(state);
            } catch (RuntimeException e) {
                LOG.debug("A page that follows the roll-up is gone", e);
            }
        });
    }
}
