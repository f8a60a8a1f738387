package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the code that people mean when they write its label, or the beginning of its words. */
final class CodeWords {
    private static final Map<String, String> BOOLEANS = Map.ofEntries(
            Map.entry("oui", "1"),
            Map.entry("o", "1"),
            Map.entry("vrai", "1"),
            Map.entry("true", "1"),
            Map.entry("yes", "1"),
            Map.entry("x", "1"),
            Map.entry("non", "0"),
            Map.entry("n", "0"),
            Map.entry("faux", "0"),
            Map.entry("false", "0"),
            Map.entry("no", "0"));
    private static final Map<DictLheo, Map<String, String>> EXACT = exact();
    private static final Map<String, String> LANGUAGES = languages();

    private CodeWords() {}

    static Lu code(DictLheo table, String text) {
        if (table.find(text).isPresent()) {
            return Lu.exact(text);
        }
        String words = FrenchText.normalise(text);
        Optional<String> exact = exact(table, words);
        if (exact.isPresent()) {
            return new Lu(exact.get(), Lu.Etat.USUEL);
        }
        Optional<String> number = withoutZeros(table, text);
        return number.or(() -> alike(table.proposed(), words))
                .or(() -> alike(table.codes(), words))
                .map(Lu::repare)
                .orElseGet(() -> Lu.incompris(text));
    }

    private static Optional<String> exact(DictLheo table, String words) {
        if (table == DictLheo.BOOLEAN && BOOLEANS.containsKey(words)) {
            return Optional.of(BOOLEANS.get(words));
        }
        return Optional.ofNullable(EXACT.getOrDefault(table, Map.of()).get(words));
    }

    /** By the words of its label, alone or after the code; a code that is proposed before one that is not. */
    private static Map<DictLheo, Map<String, String>> exact() {
        Map<DictLheo, Map<String, String>> tables = new EnumMap<>(DictLheo.class);
        for (DictLheo table : DictLheo.values()) {
            Map<String, String> codes = new HashMap<>();
            Stream.concat(table.proposed().stream(), table.codes().stream()).forEach(code -> {
                codes.putIfAbsent(FrenchText.normalise(code.label()), code.code());
                codes.putIfAbsent(FrenchText.normalise(code.code() + " " + code.label()), code.code());
            });
            tables.put(table, codes);
        }
        return tables;
    }

    /** {@code 2.0} and {@code 02} are how spreadsheets write 2. */
    private static Optional<String> withoutZeros(DictLheo table, String text) {
        String bare = text.replaceFirst("[.,]0+$", "").replaceFirst("^0+(?=\\d)", "");
        return table.find(bare).map(CodeLheo::code);
    }

    /** The one code whose label has, in any order, words that begin with each of the words. */
    private static Optional<String> alike(List<CodeLheo> codes, String words) {
        if (words.length() < 3) {
            return Optional.empty();
        }
        List<String> wanted = significant(words);
        List<String> found = new ArrayList<>();
        for (CodeLheo code : codes) {
            List<String> label =
                    Arrays.asList(FrenchText.normalise(code.label()).split(" ", -1));
            if (!wanted.isEmpty()
                    && wanted.stream().allMatch(word -> label.stream().anyMatch(has -> isLike(has, word)))) {
                found.add(code.code());
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isLike(String has, String word) {
        return word.chars().allMatch(Character::isDigit) ? has.equals(word) : has.startsWith(stem(word));
    }

    /** « présentiels » and « présentielle » begin alike. */
    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> significant(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> word.length() > 2 || word.chars().allMatch(Character::isDigit))
                .toList();
    }

    /** {@code fr} from {@code FR}, {@code français} or {@code fr}. */
    static Lu language(String text) {
        if (text.length() == 2) {
            return Lu.exact(text);
        }
        String code = LANGUAGES.get(FrenchText.normalise(text));
        return code == null ? Lu.incompris(text) : new Lu(code, Lu.Etat.USUEL);
    }

    private static Map<String, String> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .collect(Collectors.toUnmodifiableMap(
                        code -> FrenchText.normalise(Locale.of(code).getDisplayLanguage(Locale.FRENCH)),
                        code -> code,
                        (first, _) -> first));
    }
}
