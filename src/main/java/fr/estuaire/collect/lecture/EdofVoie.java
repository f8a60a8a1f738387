package fr.estuaire.collect.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number, kind and name of a street, which EDOF has apart and Lhéo on one line.
 *
 * @param numero empty when the street has none
 * @param nature code of EDOF; empty when there is none
 */
record EdofVoie(String numero, String nature, String libelle) {
    private static final int LONGEST_LINE = 50;
    private static final Pattern LINE = Pattern.compile(
            "(?:(\\d+\\s?(?:bis|ter|quater|[a-z])?)\\s*,?\\s+)?(\\p{L}[\\p{L}-]*)\\s+(.+)", Pattern.CASE_INSENSITIVE);

    static EdofVoie of(EdofExtras extras) {
        return new EdofVoie(
                extras.text("numero-voie").orElse(""),
                extras.text("code-nature-voie").orElse(""),
                extras.text("libelle-voie").orElse(""));
    }

    /** Finds a street in a line of an address; nothing when it does not begin as one. */
    static Optional<EdofVoie> parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = parts.group(1) == null
                ? ""
                : parts.group(1).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return EdofCodes.wayCode(parts.group(2))
                .map(code -> new EdofVoie(number, code, parts.group(3).strip()));
    }

    boolean isEmpty() {
        return libelle.isEmpty();
    }

    /** One line of fifty characters, or as many as it takes. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String text = (numero + " " + (nature.isEmpty() ? "" : EdofCodes.way(nature)) + " " + libelle).strip();
        for (String word : text.split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
