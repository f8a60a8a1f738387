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

    private BaseAbsente() {}

    static boolean isTold(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(CONNECTION))) {
                return true;
            }
        }
        return false;
    }
}
