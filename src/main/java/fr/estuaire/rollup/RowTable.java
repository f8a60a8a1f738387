package fr.estuaire.rollup;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table into which rows are inserted in bulk: each column is said once, with its type and where its value comes from.
 *
 * @param <R> what a row is made of
 */
final class RowTable<R> {
    private final List<Column<R>> columns;
    private final String insert;
    private final int[] types;

    @SafeVarargs
    @SuppressWarnings("varargs") // the columns are copied and never written to
    RowTable(String name, Column<R>... columns) {
        this.columns = List.of(columns);
        this.insert = this.columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(
                        ", ", "INSERT INTO " + name + " (", ") VALUES (?" + ", ?".repeat(columns.length - 1) + ")"));
        this.types = this.columns.stream().mapToInt(Column::type).toArray();
    }

    /**
     * A column that is written.
     *
     * @param type of {@link java.sql.Types}
     */
    record Column<R>(String name, int type, Function<R, ? extends @Nullable Object> value) {}

    void insert(JdbcTemplate batches, Stream<R> rows) {
        List<@Nullable Object[]> values = rows.map(this::values).toList();
        if (!values.isEmpty()) {
            batches.batchUpdate(insert, values, types);
        }
    }

    private @Nullable Object[] values(R row) {
        @Nullable Object[] values = new @Nullable Object[types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
        }
        return values;
    }
}
