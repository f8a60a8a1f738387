package fr.estuaire.rollup;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches, on each node that stays (commands of the terminal are lazy and never start it), for territories of a run that another node began and shares, or left behind
 * when it died: they are taken within a few seconds, without anybody asking.
 */
@Component
class Suiveur implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Suiveur.class);
    private static final int SECONDS = 3;

    private final Noeud noeud;
    private final Baux baux;
    private final RollupProperties properties;
    private @Nullable ScheduledExecutorService watch;

    Suiveur(Noeud noeud, Baux baux, RollupProperties properties) {
        this.noeud = noeud;
        this.baux = baux;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (properties.follow()) {
            watch = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("consolidation-suivi").factory());
            var _ = watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            if (!noeud.isBusy() && TenantScope.call(Space.rollup(), baux::isWaiting)) {
                noeud.work(() -> false, Noeud.Suivi.NONE);
            }
        } catch (RuntimeException e) {
            LOG.warn("Le nœud n’a pas pu regarder s’il y a des territoires à consolider", e);
        }
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
