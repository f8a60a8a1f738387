package fr.estuaire.rollup;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells the failures that say that the database is not there from those that say that something is wrong. */
final class BaseAbsente {
    /** SQLSTATE class 08, connection exception. */
    private static final String CONNECTION = "08";

    /** What the pool answers, without a state, on a connection that it threw away because it was broken. */
    private static final String THROWN_AWAY = "Connection is closed";

    private BaseAbsente() {}

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
