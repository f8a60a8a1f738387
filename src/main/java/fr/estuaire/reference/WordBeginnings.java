package fr.estuaire.reference;

import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words that people type, looked for as beginnings of words of a small table’s labels, with any ending of number. Words
 * hold letters and digits alone: no wildcard of theirs reaches LIKE.
 */
final class WordBeginnings {
    private static final int MAX_WORDS = 8;
    private static final int SHORTEST_PLURAL = 4;
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour",
            "sur", "un", "une");

    private final String key;
    private final List<String> words;

    private WordBeginnings(String key, List<String> words) {
        this.key = key;
        this.words = words;
    }

    static WordBeginnings of(String text) {
        String key = FrenchText.normalise(text);
        List<String> all =
                Arrays.stream(key.split(" ")).filter(word -> !word.isEmpty()).toList();
        List<String> telling =
                all.stream().filter(word -> !SMALL.contains(word)).toList();
        return new WordBeginnings(
                key,
                (telling.isEmpty() ? all : telling)
                        .stream().limit(MAX_WORDS).map(WordBeginnings::singular).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** @param expression SQL whose value is words separated by one space */
    String in(String expression) {
        return IntStream.range(0, words.size())
                .mapToObj(rank -> "CONCAT(' ', " + expression + ") LIKE :mot" + rank)
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    /** {@code :cle}, {@code :debut} and the words. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("cle", key);
        parameters.put("debut", key + "%");
        IntStream.range(0, words.size()).forEach(rank -> parameters.put("mot" + rank, "% " + words.get(rank) + "%"));
        return parameters;
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
