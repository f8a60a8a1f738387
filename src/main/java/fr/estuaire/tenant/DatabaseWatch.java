package fr.estuaire.tenant;

import fr.estuaire.tenant.embedded.EmbeddedMariaDb;
import fr.estuaire.tenant.embedded.EmbeddedMariaDbException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Starts the embedded database again when it dies under us, and gives up when it keeps dying. */
final class DatabaseWatch implements AutoCloseable {
    private static final Logger TERMINAL = LoggerFactory.getLogger("terminal");
    private static final int MOST_DEATHS = 3;
    private static final Duration SHORT_WHILE = Duration.ofMinutes(1);

    private final EmbeddedMariaDb database;
    private final DatabaseDisk disk;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private volatile boolean closed;

    DatabaseWatch(EmbeddedMariaDb database, DatabaseDisk disk, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.disk = disk;
        this.events = events;
        this.clock = clock;
        watch();
    }

    private void watch() {
        database.process()
                .ifPresent(process -> Thread.ofVirtual().name("mariadb").start(() -> {
                    process.onExit().join();
                    revive();
                }));
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        if (diesTooOften()) {
            events.publishEvent(new DatabaseLost(
                    disk.isFull()
                            ? "La base de données s’arrête sans cesse : son disque est plein. Libérez de la place dans « %s », puis relancez Estuaire ; rien n’est perdu."
                                    .formatted(database.data())
                            : "La base de données s’arrête sans cesse ; voyez pourquoi dans mariadb/mariadb.log."));
            return;
        }
        TERMINAL.warn("La base de données s’est arrêtée ; Estuaire la relance…");
        try {
            database.revive();
            TERMINAL.warn("La base de données répond de nouveau.");
            watch();
        } catch (EmbeddedMariaDbException e) {
            events.publishEvent(new DatabaseLost(String.valueOf(e.getMessage())));
        }
    }

    private boolean diesTooOften() {
        Instant now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(SHORT_WHILE)));
        deaths.add(now);
        return deaths.size() > MOST_DEATHS;
    }

    @Override
    public void close() {
        closed = true;
    }
}
