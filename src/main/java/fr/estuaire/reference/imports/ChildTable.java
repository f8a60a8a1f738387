package fr.estuaire.reference.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Children that are thrown away and written again when their line changes.
 *
 * @param <R> the line
 * @param <C> a child
 * @param name of the table
 * @param owner condition that finds the children of a line, such as {@code certification = ?}
 * @param columns of the table, those of the owner included
 * @param children those of a line, without repetition
 * @param values of a child, in the order of the columns
 */
public record ChildTable<R, C>(
        String name,
        String owner,
        Function<R, List<? extends @Nullable Object>> ownerValues,
        List<String> columns,
        Function<R, ? extends Collection<C>> children,
        ChildValues<R, C> values)
        implements Children<R> {

    /** What a child puts in its row. */
    @FunctionalInterface
    public interface ChildValues<R, C> {
        List<? extends @Nullable Object> of(R row, C child);
    }

    @Override
    public void addTo(Fingerprint fingerprint, R row) {
        for (C child : children.apply(row)) {
            values.of(row, child).forEach(fingerprint::add);
        }
        fingerprint.add(null);
    }

    @Override
    public void write(JdbcTemplate registers, List<R> added, List<R> changed, long importId) {
        BulkStatements bulk = new BulkStatements(registers);
        bulk.run(
                "DELETE FROM " + name + " WHERE " + owner,
                changed.stream()
                        .<List<? extends @Nullable Object>>map(ownerValues)
                        .toList());
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (List<R> lines : List.of(added, changed)) {
            for (R line : lines) {
                children.apply(line).forEach(child -> rows.add(values.of(line, child)));
            }
        }
        bulk.run(
                "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                rows);
    }
}
