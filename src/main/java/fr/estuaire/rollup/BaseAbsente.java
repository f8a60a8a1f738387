package fr.estuaire.rollup;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the failures that say that the database is not there from those that say that something is wrong, and waits for it
 * where nobody is there to begin again.
 */
final class BaseAbsente {
    private static final Logger LOG = LoggerFactory.getLogger(BaseAbsente.class);

    /** SQLSTATE class 08, connection exception. */
    private static final String CONNECTION = "08";

    /** What the pool answers, without a state, on a connection that it threw away because it was broken. */
    private static final String THROWN_AWAY = "Connection is closed";

    /** A database that does not come back for so long needs a person. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private BaseAbsente() {}

    /** Does again what the database was not there for, until it is back, or for {@link #PATIENCE}; it may have been done. */
    static <T extends @Nullable Object> T outlast(Clock clock, Supplier<T> work) {
        @Nullable Instant since = null;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                since = since == null ? clock.instant() : since;
                if (!isTold(e) || clock.instant().isAfter(since.plus(PATIENCE)) || !pause()) {
                    throw e;
                }
                LOG.warn("La base de données ne répond pas, la consolidation l’attend : {}", e.getMessage());
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isTold(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isOfConnection(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfConnection(SQLException failure) {
        return failure.getSQLState() == null
                ? THROWN_AWAY.equals(failure.getMessage())
                : failure.getSQLState().startsWith(CONNECTION);
    }
}
