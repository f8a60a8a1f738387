package fr.estuaire.reference;

import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Text typed by people, made fit for full-text search and LIKE: it never carries their syntax. */
final class Words {
    private static final int MAX_WORDS = 12;

    private Words() {}

    static List<String> of(String text) {
        return Arrays.stream(FrenchText.normalise(text).split(" "))
                .filter(word -> word.length() > 1)
                .limit(MAX_WORDS)
                .toList();
    }

    /** Every word, each as a beginning; empty when there is none to search by. */
    static String match(String text) {
        return of(text).stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    /** A town that begins so, however its words are joined: {@code saint_etienne%} finds SAINT-ETIENNE CEDEX. */
    static String townPattern(String text) {
        return FrenchText.normalise(text).replace(' ', '_') + "%";
    }

    /** Codes that a column keeps separated by blanks. */
    static List<String> codes(@org.jspecify.annotations.Nullable String column) {
        return column == null || column.isBlank()
                ? List.of()
                : List.of(column.strip().split("\\s+"));
    }
}
