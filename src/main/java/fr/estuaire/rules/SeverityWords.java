package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import java.util.Arrays;
import java.util.Optional;

/** Severities as the file of a territory writes them: {@code a-ecarter}. */
enum SeverityWords {
    BLOQUANT("bloquant", Severity.BLOCKING),
    A_ECARTER("a-ecarter", Severity.ISOLATING),
    AVERTISSEMENT("avertissement", Severity.WARNING),
    CONSEIL("conseil", Severity.HINT);

    private final String word;
    private final Severity severity;

    SeverityWords(String word, Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    static Optional<Severity> read(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word.equals(word))
                .map(value -> value.severity)
                .findFirst();
    }
}
