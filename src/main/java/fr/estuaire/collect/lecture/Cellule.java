package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.LheoGrammar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the cells of a column mean, and how its values are written in a cell. */
final class Cellule {
    private static final Pattern SEPARATORS = Pattern.compile("\\s*(?:\\||\\n)\\s*");
    private static final Pattern CODE_SEPARATORS = Pattern.compile("\\s*[|;\\n]\\s*");
    private static final Pattern LOOSE_SEPARATORS = Pattern.compile("\\s*[,/]\\s*|\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final Pattern LINE_ENDS = Pattern.compile("_x000D_\\n?|\\r\\n?");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t].*", Pattern.DOTALL);
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t].*", Pattern.DOTALL);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String BETWEEN = " | ";

    private Cellule() {}

    /** A cell as the file has it, without the apostrophe that kept a spreadsheet from taking it for a formula. */
    static String clean(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        boolean foreign = cell.indexOf('\r') >= 0 || cell.contains("_x000D_");
        String text = (foreign ? LINE_ENDS.matcher(cell).replaceAll("\n") : cell).strip();
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** As {@link #guarded} for a format whose cells say that they are texts: only what {@link #clean} would cut. */
    static String escaped(String text) {
        return GUARDED.matcher(text).matches() ? "'" + text : text;
    }

    /** The values in a cell, in their order; a blank one where there is nothing between two separators. */
    static List<Lu> read(Colonne colonne, String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        return parts(colonne, cell.strip()).stream()
                .map(part -> part.isBlank() ? Lu.exact("") : value(colonne, part))
                .toList();
    }

    private static Lu value(Colonne colonne, String text) {
        return colonne.isNumero()
                ? Lu.usuel(text, text.replaceFirst("^(\\d+)[.,]0+$", "$1"))
                : Valeurs.read(colonne.element(), text, true);
    }

    private static List<String> parts(Colonne colonne, String cell) {
        if (!colonne.isList()) {
            return List.of(cell);
        }
        if (!isCode(colonne)) {
            return Arrays.asList(SEPARATORS.split(cell, -1));
        }
        List<String> parts = new ArrayList<>();
        for (String part : CODE_SEPARATORS.split(cell, -1)) {
            parts.addAll(loose(colonne, part));
        }
        return parts;
    }

    /** « 15235, 15254 » are two codes; « Particulier, individuel » is one label. */
    private static List<String> loose(Colonne colonne, String part) {
        if (part.isBlank()
                || (colonne.findTable().isPresent() && value(colonne, part).isUnderstood())) {
            return List.of(part);
        }
        Pattern separators =
                colonne.findTable().isPresent() && !part.matches("[\\d\\s,/]+") ? COMMAS : LOOSE_SEPARATORS;
        return Arrays.asList(separators.split(part, -1));
    }

    private static boolean isCode(Colonne colonne) {
        return colonne.element().startsWith("code-")
                || colonne.element().startsWith("langue")
                || colonne.findTable().isPresent();
    }

    /** How values are written in a cell; nothing when the cell would not be read as these values. */
    static Optional<String> write(Colonne colonne, List<String> values) {
        List<String> words = values.stream().map(value -> words(colonne, value)).toList();
        return candidate(colonne, words, values).or(() -> candidate(colonne, values, values));
    }

    private static Optional<String> candidate(Colonne colonne, List<String> words, List<String> values) {
        String cell = words.stream().collect(Collectors.joining(BETWEEN)).strip();
        List<String> read =
                read(colonne, clean(escaped(cell))).stream().map(Lu::valeur).toList();
        List<String> meant = values.stream()
                .map(value -> value.isEmpty() || colonne.isNumero()
                        ? value
                        : Valeurs.read(colonne.element(), value, false).valeur())
                .toList();
        return read.equals(meant) ? Optional.of(cell) : Optional.empty();
    }

    private static String words(Colonne colonne, String value) {
        Optional<DictLheo> table = colonne.findTable();
        if (table.isPresent()) {
            return table.get().labelOf(value);
        }
        return switch (colonne.element()) {
            case "prix-total-TTC" -> value.replace('.', ',');
            default -> isDate(colonne) ? day(value) : value;
        };
    }

    private static boolean isDate(Colonne colonne) {
        return LheoGrammar.find(colonne.element())
                .map(type -> type.form() == LheoGrammar.Form.DATE)
                .orElse(false);
    }

    private static String day(String value) {
        Optional<LocalDate> day = new DateLheo(value).toLocalDate();
        return day.filter(date -> date.getYear() >= 1000).map(DAY::format).orElse(value);
    }
}
