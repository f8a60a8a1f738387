package fr.estuaire.lheo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The content of {@code lheo/codes.csv}. */
final class CodeTables {
    private static final Map<DictLheo, List<CodeLheo>> TABLES = read();

    private CodeTables() {}

    static List<CodeLheo> of(DictLheo table) {
        return TABLES.getOrDefault(table, List.of());
    }

    private static Map<DictLheo, List<CodeLheo>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CodeTables.class.getResourceAsStream("/lheo/codes.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .collect(Collectors.groupingBy(
                            row -> DictLheo.valueOf(row[0]),
                            () -> new EnumMap<>(DictLheo.class),
                            Collectors.mapping(
                                    row -> new CodeLheo(row[1], row[2], row[3].equals("ancien")),
                                    Collectors.toUnmodifiableList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
