package fr.estuaire.reference.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the lines of a file with the table, lot by lot, and remembers in the database which rows the file has: those
 * that are written bear the number of the import, the others have their key in a temporary table.
 */
final class Seen {
    private static final String MEMORY = "import_vu";
    private final JdbcTemplate registers;
    private final BulkStatements bulk;
    private final String table;
    private final List<String> keys;
    private final long importId;

    Seen(JdbcTemplate registers, RegisterTable<?> table, long importId) {
        this.registers = registers;
        this.bulk = new BulkStatements(registers);
        this.table = table.name();
        this.keys = table.keyNames();
        this.importId = importId;
    }

    void begin() {
        end();
        String columns = String.join(", ", keys);
        registers.execute("CREATE TEMPORARY TABLE " + MEMORY + " (PRIMARY KEY (" + columns + ")) AS SELECT " + columns
                + " FROM " + table + " LIMIT 0");
    }

    void end() {
        registers.execute("DROP TEMPORARY TABLE IF EXISTS " + MEMORY);
    }

    /** What the table knows of some keys; those that it does not have are left out. */
    Map<List<String>, Known> find(List<List<String>> wanted) {
        Map<List<String>, Known> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        List<Object> values = new ArrayList<>();
        values.add(importId);
        wanted.forEach(values::addAll);
        String sql = "SELECT " + keys.stream().map(key -> "t." + key).collect(joining(", "))
                + ", t.empreinte, t.absent_depuis IS NOT NULL, t.import = ? OR v." + keys.getFirst()
                + " IS NOT NULL FROM "
                + table + " t LEFT JOIN " + MEMORY + " v ON " + sameKey() + " WHERE " + condition(wanted.size());
        registers.query(
                sql,
                row -> {
                    List<String> key = new ArrayList<>();
                    for (int i = 1; i <= keys.size(); i++) {
                        key.add(row.getString(i));
                    }
                    int next = keys.size() + 1;
                    found.put(key, new Known(row.getLong(next), row.getBoolean(next + 1), row.getBoolean(next + 2)));
                },
                values.toArray());
        return found;
    }

    /** The file has these rows, and says of them what the table does. */
    void remember(List<List<String>> unchanged) {
        bulk.run(
                "INSERT INTO " + MEMORY + " (" + String.join(", ", keys) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
                unchanged);
    }

    /** How many rows the table has in a part of the register, those gone aside. */
    long countPresent(Contents.Part part) {
        return count(
                "SELECT COUNT(*) FROM " + table + " t WHERE t.absent_depuis IS NULL AND (" + part.condition() + ")");
    }

    /** How many of them the file does not have. */
    long countMissing(Contents.Part part) {
        return count("SELECT COUNT(*) FROM " + missing(part));
    }

    /** Writes since when they are gone; the rights they gave are no longer read in the file. */
    int markMissing(Contents.Part part, List<String> rights) {
        String lost =
                rights.stream().map(right -> ", t." + right + "_lu = FALSE").collect(joining());
        return registers.update(
                "UPDATE " + from() + " SET t.absent_depuis = ?" + lost + " WHERE " + isMissing(part), importId);
    }

    private String missing(Contents.Part part) {
        return from() + " WHERE " + isMissing(part);
    }

    private String from() {
        return table + " t LEFT JOIN " + MEMORY + " v ON " + sameKey();
    }

    private String isMissing(Contents.Part part) {
        return "t.absent_depuis IS NULL AND t.import <> " + importId + " AND v." + keys.getFirst() + " IS NULL AND ("
                + part.condition() + ")";
    }

    private String sameKey() {
        return keys.stream().map(key -> "v." + key + " = t." + key).collect(joining(" AND "));
    }

    private String condition(int count) {
        if (keys.size() == 1) {
            return "t." + keys.getFirst() + " IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
        }
        String one = keys.stream().map(key -> "t." + key + " = ?").collect(joining(" AND ", "(", ")"));
        return String.join(" OR ", Collections.nCopies(count, one));
    }

    private long count(String sql) {
        Long count = registers.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** @param seen whether an earlier line of the same file had this key */
    record Known(long fingerprint, boolean gone, boolean seen) {}
}
