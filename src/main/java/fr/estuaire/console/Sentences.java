package fr.estuaire.console;

import fr.estuaire.shared.Explained;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds, in a failure and its causes, the sentence that was written for the person at the terminal. */
final class Sentences {
    private Sentences() {}

    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(Explained.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }
}
