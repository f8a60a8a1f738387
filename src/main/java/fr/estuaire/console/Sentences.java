package fr.estuaire.console;

import fr.estuaire.shared.Explained;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds, in a failure and its causes, the sentence that was written for the person at the terminal. */
final class Sentences {
    private static final String NO_DATABASE =
            "Le serveur MariaDB ne répond pas, ou refuse nos mots de passe : vérifiez-le, puis recommencez.";

    private Sentences() {}

    static Optional<String> of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30)
                .toList();
        Optional<String> written = causes.stream()
                .filter(Explained.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
        return written.or(() -> causes.stream()
                .filter(SQLNonTransientConnectionException.class::isInstance)
                .map(cause -> NO_DATABASE)
                .findFirst());
    }
}
