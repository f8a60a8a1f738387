package fr.estuaire.reference;

import static java.util.Comparator.comparingInt;

import fr.estuaire.shared.FrenchText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds communes by what people type: beginnings of words of the name, in any order and without accents, beginnings of a
 * postal code, or both ({@code st pierre 975}). A scan of the 35,000 names takes a few milliseconds: no index is needed.
 */
final class CommuneSearch {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Comparator<Match> BEST_FIRST = comparingInt(Match::rank)
            .thenComparing(match -> match.commune().population(), Comparator.reverseOrder())
            .thenComparing(match -> match.commune().codeInsee());

    private final List<Entry> entries;

    CommuneSearch(List<Commune> communes) {
        this.entries = communes.stream()
                .map(commune -> new Entry(commune, FrenchText.normalise(commune.nom())))
                .toList();
    }

    List<Commune> search(String text, int limit) {
        var words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var query = String.join(" ", words);
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry::matches))
                .map(entry -> new Match(entry.commune(), entry.rank(query)))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(Match::commune)
                .toList();
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(FrenchText.normalise(text))
                .filter(word -> !word.isEmpty())
                .map(CommuneSearch::unabbreviated)
                .toList();
    }

    private static String unabbreviated(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }

    private record Match(Commune commune, int rank) {}

    /** @param key name in lower case, without accents, words separated by one space */
    private record Entry(Commune commune, String key) {
        boolean matches(String word) {
            return key.startsWith(word)
                    || key.contains(" " + word)
                    || (Character.isDigit(word.charAt(0))
                            && commune.codesPostaux().stream().anyMatch(code -> code.startsWith(word)));
        }

        int rank(String query) {
            if (key.equals(query)) {
                return 0;
            }
            return key.startsWith(query) ? 1 : 2;
        }
    }
}
