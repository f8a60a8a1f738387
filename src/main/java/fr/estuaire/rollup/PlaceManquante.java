package fr.estuaire.rollup;

import fr.estuaire.tenant.DatabaseDisk;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database has no room left: what was begun is put back, while it still can be. */
final class PlaceManquante {
    /** What MariaDB calls ER_DISK_FULL, ER_RECORD_FILE_FULL, and a write that the system refused. */
    private static final Set<Integer> FULL = Set.of(1021, 1114, 3, 28);

    private PlaceManquante() {}

    /** @throws PlaceManquanteException when the disk of the database is about to be full */
    static void check(DatabaseDisk disk) {
        if (disk.isFull()) {
            throw new PlaceManquanteException();
        }
    }

    static boolean isTold(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlaceManquanteException
                    || (cause instanceof SQLException sql && FULL.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /** Not enough room is left to go on. */
    static final class PlaceManquanteException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PlaceManquanteException() {
            super("The disk of the database is about to be full");
        }
    }
}
