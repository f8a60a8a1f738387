package fr.estuaire.lheo;

import fr.estuaire.shared.FrenchText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lhéo in the words of a form: a label for each element, and values as people read them. */
public final class LheoTerms {
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})h([0-9]{2})?");
    private static final Pattern PRICE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Term UNKNOWN = new Term("", "", "");
    private static final Map<String, Term> TERMS = read();

    private LheoTerms() {}

    /** @param form of the values: a table of {@link DictLheo}, DATE, HEURE, HEURES, PRIX, or empty for plain text */
    private record Term(String element, String label, String form) {}

    /**
     * What a form would call an element: « Intitulé » for {@code intitule-formation}. Empty for those that only hold others
     * or repeat the name of what holds them; the element’s own name when Lhéo does not know it.
     */
    public static String label(String element) {
        Term term = TERMS.get(element);
        return term == null ? element : term.label();
    }

    /** A value as people read it: a code by its label, {@code 20260907} as « 7 sept. 2026 »; texts as they are. */
    public static String value(String element, String text) {
        String form = TERMS.getOrDefault(element, UNKNOWN).form();
        return switch (form) {
            case "" -> text;
            case "DATE" -> date(text);
            case "HEURE" -> hour(text);
            case "HEURES" -> text + "\u00A0h";
            case "PRIX" -> price(text);
            default -> DictLheo.valueOf(form).labelOf(text);
        };
    }

    private static String date(String digits) {
        DateLheo date = new DateLheo(digits);
        return date.toLocalDate().map(FrenchText::date).orElseGet(date::inFrench);
    }

    private static String hour(String text) {
        Matcher hour = HOUR.matcher(text);
        if (!hour.matches() || Integer.parseInt(hour.group(1)) > 23) {
            return text;
        }
        int minute = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        return minute > 59 ? text : FrenchText.time(LocalTime.of(Integer.parseInt(hour.group(1)), minute));
    }

    private static String price(String text) {
        return PRICE.matcher(text).matches() ? FrenchText.number(new BigDecimal(text)) + "\u00A0€" : text;
    }

    private static Map<String, Term> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LheoTerms.class.getResourceAsStream("/lheo/termes.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(";", -1)))
                    .map(cells -> new Term(cells.get(0), cells.get(1), cells.get(2)))
                    .collect(Collectors.toUnmodifiableMap(Term::element, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
