package fr.estuaire.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How fast the server takes in rows when nothing else is done: the rows of a table, into a table like it. */
final class LoadData {
    private static final Set<String> BINARY = Set.of(
            "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "point", "geometry", "uuid", "bit");

    private final Connection connection;

    /** @param connection of the administrator, in the schema of the tables, that may load local files */
    LoadData(Connection connection) {
        this.connection = connection;
    }

    /** A column, and whether its bytes must be taken as they are. */
    private record Column(String name, boolean binary) {}

    /** @param seconds of the statement alone */
    record Loaded(long rows, long octets, double seconds) {}

    Loaded measure(String table, Path file) throws SQLException, IOException {
        List<Column> columns = columns(table);
        String twin = "mesure_" + table;
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + twin);
            statement.execute("CREATE TABLE " + twin + " LIKE " + table);
            try {
                write(table, columns, file);
                long octets = Files.size(file);
                long start = System.nanoTime();
                long rows = statement.executeLargeUpdate(
                        "LOAD DATA LOCAL INFILE '%s' INTO TABLE %s CHARACTER SET binary (%s)"
                                .formatted(file.toAbsolutePath(), twin, names(columns)));
                return new Loaded(rows, octets, (System.nanoTime() - start) / 1e9);
            } finally {
                statement.execute("DROP TABLE " + twin);
                Files.deleteIfExists(file);
            }
        }
    }

    private static String names(List<Column> columns) {
        return String.join(
                ", ", columns.stream().map(column -> "`" + column.name() + "`").toList());
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT column_name, data_type FROM information_schema.columns"
                        + " WHERE table_schema = database() AND table_name = '" + table
                        + "' AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), BINARY.contains(rows.getString(2))));
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("No table " + table);
        }
        return columns;
    }

    private void write(String table, List<Column> columns, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18)) {
            statement.setFetchSize(500);
            try (ResultSet rows = statement.executeQuery("SELECT " + names(columns) + " FROM " + table)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        out.write(i == 1 ? new byte[0] : new byte[] {'\t'});
                        write(out, bytes(rows, i, columns.get(i - 1)));
                    }
                    out.write('\n');
                }
            }
        }
    }

    private static byte @Nullable [] bytes(ResultSet rows, int index, Column column) throws SQLException {
        if (column.binary()) {
            return rows.getBytes(index);
        }
        String text = rows.getString(index);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(OutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.write('\\');
            out.write('N');
            return;
        }
        for (byte b : value) {
            switch (b) {
                case '\t', '\n', '\\' -> {
                    out.write('\\');
                    out.write(b);
                }
                case 0 -> {
                    out.write('\\');
                    out.write('0');
                }
                default -> out.write(b);
            }
        }
    }
}
