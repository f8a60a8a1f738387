package fr.estuaire.rollup;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.rollup.RunLog.Outcome;
import fr.estuaire.tenant.DatabaseDisk;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The part that this process takes in roll-ups: it takes one territory after another, several at a time, and shows for
 * each that it lives. The database alone says who works on what, so that any number of processes can help.
 */
@Component
@EnableConfigurationProperties(RollupProperties.class)
class Noeud {
    private static final Logger LOG = LoggerFactory.getLogger(Noeud.class);
    private static final Duration WAIT = Duration.ofMillis(300);
    private static final int ATTEMPTS = 3;

    private final Baux baux;
    private final TerritoryRollup step;
    private final RunLog log;
    private final Cloture cloture;
    private final Territories territories;
    private final RollupProperties properties;
    private final SystemWork system;
    private final Observatoire observatoire;
    private final DatabaseDisk disk;
    private final Clock clock;
    private final String nom = name();
    private final AtomicLong threads = new AtomicLong();
    private final Map<Passage, Avancement> atWork = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("consolidation-bail").factory());

    Noeud(
            Baux baux,
            TerritoryRollup step,
            RunLog log,
            Cloture cloture,
            Territories territories,
            RollupProperties properties,
            SystemWork system,
            Observatoire observatoire,
            DatabaseDisk disk,
            Clock clock) {
        this.baux = baux;
        this.step = step;
        this.log = log;
        this.cloture = cloture;
        this.territories = territories;
        this.properties = properties;
        this.system = system;
        this.observatoire = observatoire;
        this.disk = disk;
        this.clock = clock;
        long beat = properties.lease().toMillis() / 4;
        Future<?> _ = heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Told of what the territories of this process come to. Called from several threads. */
    interface Suivi {
        Suivi NONE = new Suivi() {
            @Override
            public void progressed(Passage passage, int lues) {}

            @Override
            public void finished(Passage passage, Outcome outcome) {}
        };

        void progressed(Passage passage, int lues);

        void finished(Passage passage, Outcome outcome);
    }

    /** Machine and process, as the log shows them. */
    String nom() {
        return nom;
    }

    /** Whether this process works on a territory. */
    boolean isBusy() {
        return !atWork.isEmpty();
    }

    /**
     * Takes whatever there is to take, with all threads, as long as somebody has something to do.
     *
     * @param goesOn asked when there is nothing to take: whether to wait for what other nodes may leave behind
     */
    void work(BooleanSupplier goesOn, Suivi suivi) {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                properties.workers(),
                Thread.ofPlatform().daemon().name("consolidation-", 1).factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < properties.workers(); i++) {
                all.add(workers.submit(observatoire.follow(() ->
                        system.run(nom, () -> TenantScope.run(Space.rollup(), () -> takeAll(goesOn, suivi))))));
            }
            for (Future<?> worker : all) {
                await(worker);
            }
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private void takeAll(BooleanSupplier goesOn, Suivi suivi) {
        String own = nom + "/" + threads.incrementAndGet();
        @Nullable Instant awaySince = null;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!takeOne(own, suivi) && (!goesOn.getAsBoolean() || !pause())) {
                    return;
                }
                awaySince = null;
            } catch (RuntimeException e) {
                // a deadlock while taking, or a database that is away: what was at work was put back, and is taken
                // again
                // once its lease has run out
                boolean passes = e instanceof TransientDataAccessException || BaseAbsente.isTold(e);
                awaySince = awaySince == null ? clock.instant() : awaySince;
                if (!passes || clock.instant().isAfter(awaySince.plus(BaseAbsente.PATIENCE)) || !pause()) {
                    throw e;
                }
                LOG.warn("La base de données ne suit pas, la consolidation l’attend : {}", e.getMessage());
            }
        }
    }

    private boolean takeOne(String own, Suivi suivi) {
        Optional<Travail> work = baux.claim(own);
        work.ifPresent(taken -> run(taken, own, suivi));
        return work.isPresent();
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(Travail work, String own, Suivi suivi) {
        Passage passage = work.passage();
        Observatoire.Etape etape = observatoire.begin(work, own);
        Avancement progress =
                new Avancement(own, lues -> progressed(passage, lues, suivi), station -> enter(etape, station));
        atWork.put(passage, progress);
        try (etape) {
            progress.read(0);
            Outcome outcome = attempt(work, own, progress);
            etape.finished(outcome, progress.octetsLus());
            suivi.finished(passage, outcome);
            cloture.closeFinished(clock.instant());
        } catch (Baux.BailPerduException e) {
            LOG.warn("{} : ce nœud a été tenu pour arrêté, un autre a repris le territoire", passage.territoire());
        } finally {
            // not the one of the thread that took the territory over meanwhile
            atWork.remove(passage, progress);
        }
    }

    /** Before anything large is written. */
    private void enter(Observatoire.Etape etape, Station station) {
        PlaceManquante.check(disk);
        etape.enter(station);
    }

    /** After each lot that was written. */
    private void progressed(Passage passage, int lues, Suivi suivi) {
        if (lues > 0) {
            PlaceManquante.check(disk);
        }
        suivi.progressed(passage, lues);
    }

    /** Whatever happens to a territory is its own affair: the next one gets its turn. */
    private Outcome attempt(Travail work, String own, Avancement progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.run(work, own, progress);
            } catch (TransientDataAccessException e) {
                // a deadlock or a lock that did not come: everything was put back, the step can be done again
                if (BaseAbsente.isTold(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    return fail(work, own, e);
                }
                LOG.warn(
                        "{} : la base demande de recommencer l’étape",
                        work.passage().territoire(),
                        e);
            } catch (Baux.BailPerduException e) {
                throw e;
            } catch (RuntimeException e) {
                if (BaseAbsente.isTold(e)) {
                    throw e;
                }
                return fail(work, own, e);
            }
        }
    }

    private Outcome fail(Travail work, String own, RuntimeException e) {
        Passage passage = work.passage();
        LOG.error("Roll-up of {} failed", passage.territoire(), e);
        String nomTerritoire = territories
                .find(passage.territoire())
                .map(territory -> territory.nom())
                .orElse(passage.territoire());
        String sentence = PlaceManquante.isTold(e)
                ? "Le disque de la base de données est plein et le catalogue n’a pas changé pour %s : libérez de la place sur le serveur de la base, puis relancez la consolidation."
                : "L’étape a échoué et le catalogue n’a pas changé pour %s : relancez la consolidation, puis prévenez l’assistance si l’échec se répète.";
        Outcome failed = Outcome.of(Statut.ECHEC, sentence.formatted(nomTerritoire));
        log.closeTerritory(passage.id(), failed);
        baux.release(passage, own);
        return failed;
    }

    private void beat() {
        if (!atWork.isEmpty()) {
            TenantScope.run(
                    Space.rollup(),
                    () -> atWork.forEach((passage, progress) -> {
                        try {
                            baux.renew(passage, progress.noeud(), progress);
                        } catch (RuntimeException e) {
                            LOG.warn("{} : le signe de vie n’est pas parti", passage.territoire(), e);
                        }
                    }));
        }
    }

    @PreDestroy
    void stop() {
        heart.shutdownNow();
    }

    private static String name() {
        String process = ManagementFactory.getRuntimeMXBean().getPid() + "-"
                + Long.toString(ManagementFactory.getRuntimeMXBean().getStartTime() % 1_000_000, 36);
        try {
            return InetAddress.getLocalHost().getHostName() + " " + process;
        } catch (UnknownHostException e) {
            return process;
        }
    }

    /** How large a feed is, to begin with the largest; 0 when it is not there. */
    static long size(Source source) {
        try {
            return source.file() == null ? 0 : Files.size(source.file());
        } catch (IOException e) {
            return 0;
        }
    }
}
