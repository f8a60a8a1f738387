package fr.estuaire.reference.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table that a register fills, column by column; {@code empreinte}, {@code import} and {@code absent_depuis} are the
 * engine's.
 *
 * @param <R> a line of the register
 */
public final class RegisterTable<R> {
    private final String name;
    private final List<Key<R>> keys;
    private final List<Column<R>> columns;
    private final List<String> rights;
    private final List<Children<R>> children;

    private RegisterTable(Builder<R> builder) {
        this.name = builder.name;
        this.keys = List.copyOf(builder.keys);
        this.columns = List.copyOf(builder.columns);
        this.rights = List.copyOf(builder.rights);
        this.children = List.copyOf(builder.children);
    }

    public static <R> Builder<R> named(String name) {
        return new Builder<>(name);
    }

    public String name() {
        return name;
    }

    List<String> keyNames() {
        return keys.stream().map(Key::name).toList();
    }

    List<Column<R>> columns() {
        return columns;
    }

    /** Columns that go in pairs: {@code x} counts, {@code x_lu} is what the last file said. */
    List<String> rights() {
        return rights;
    }

    List<Children<R>> children() {
        return children;
    }

    List<String> key(R row) {
        return keys.stream().map(key -> key.value().apply(row)).toList();
    }

    long fingerprint(R row) {
        Fingerprint fingerprint = new Fingerprint();
        for (Column<R> column : columns) {
            if (column.hashed()) {
                fingerprint.add(column.value().apply(row));
            }
        }
        children.forEach(child -> child.addTo(fingerprint, row));
        return fingerprint.value();
    }

    record Key<R>(String name, Function<R, String> value) {}

    /**
     * @param hashed whether a change of it makes a change of the row
     * @param updated whether it is written again when the row changes
     */
    record Column<R>(String name, Function<R, @Nullable Object> value, boolean hashed, boolean updated) {}

    /** Lists the columns of a table. */
    public static final class Builder<R> {
        private final String name;
        private final List<Key<R>> keys = new ArrayList<>();
        private final List<Column<R>> columns = new ArrayList<>();
        private final List<String> rights = new ArrayList<>();
        private final List<Children<R>> children = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A column of the key by which the lines of two files are compared. */
        public Builder<R> key(String column, Function<R, String> value) {
            keys.add(new Key<>(column, value));
            return this;
        }

        /** A text, number, flag or date. */
        public Builder<R> value(String column, Function<R, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, value::apply, true, true));
            return this;
        }

        /** A text, cut with an ellipsis when the file has more than the column can hold. */
        public Builder<R> text(String column, int length, Function<R, @Nullable String> value) {
            return value(column, row -> cut(value.apply(row), length));
        }

        /** What can be computed from the rest of the line, hence never changes alone. */
        public Builder<R> derived(String column, int length, Function<R, @Nullable String> value) {
            columns.add(new Column<>(column, row -> cut(value.apply(row), length), false, true));
            return this;
        }

        /**
         * A right, which a register gives at once and takes away through the buffer: a new line has it in both columns of
         * the pair, a change is only written in {@code x_lu}, and a line that is gone no longer has it there.
         */
        public Builder<R> right(String column, Predicate<R> value) {
            columns.add(new Column<>(column, value::test, false, false));
            columns.add(new Column<>(column + "_lu", value::test, true, true));
            rights.add(column);
            return this;
        }

        public Builder<R> children(Children<R> table) {
            children.add(table);
            return this;
        }

        public RegisterTable<R> build() {
            if (keys.isEmpty()) {
                throw new IllegalStateException("The table " + name + " needs a key");
            }
            return new RegisterTable<>(this);
        }

        private static @Nullable String cut(@Nullable String text, int length) {
            if (text == null || text.length() <= length) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
            return text.substring(0, end) + "…";
        }
    }
}
