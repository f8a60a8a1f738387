package fr.estuaire.reference.csv;

import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns that a register may have. They are found by name, whatever the case, the accents and the punctuation, never
 * by rank.
 */
public final class CsvLayout {
    private static final Pattern SEPARATORS = Pattern.compile("[;,\\s]+");

    private final List<Column> columns = new ArrayList<>();
    private final Set<String> unused = new HashSet<>();

    /** A column without which the file makes no sense; {@code others} are the names it has in other editions. */
    public CsvLayout required(String name, String... others) {
        columns.add(new Column(name, names(name, others), true));
        return this;
    }

    /** A column that we use when it is there. */
    public CsvLayout optional(String name, String... others) {
        columns.add(new Column(name, names(name, others), false));
        return this;
    }

    /** Columns that the register is known to have and that we do not use, separated by semicolons, commas or blanks. */
    public CsvLayout unused(String names) {
        SEPARATORS.splitAsStream(names).map(CsvLayout::normalised).forEach(unused::add);
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    boolean isUnused(String normalised) {
        return unused.contains(normalised);
    }

    private static List<String> names(String name, String... others) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(normalised(name), name);
        for (String other : others) {
            names.put(normalised(other), other);
        }
        return List.copyOf(names.keySet());
    }

    /** {@code Code_Scolarité}, {@code code scolarite} and {@code CODE-SCOLARITE} are one name. */
    static String normalised(String name) {
        return FrenchText.normalise(name).replace(" ", "");
    }

    /**
     * @param name by which the code asks for it
     * @param names normalised, the best first
     */
    record Column(String name, List<String> names, boolean required) {}
}
