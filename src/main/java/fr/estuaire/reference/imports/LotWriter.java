package fr.estuaire.reference.imports;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.ImportReport.RefusedLine;
import fr.estuaire.reference.imports.Lot.Entry;
import fr.estuaire.reference.imports.Seen.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decides which lines of a lot are new, changed, or as they were, and writes the first two. */
final class LotWriter<R> {
    private final JdbcTemplate registers;
    private final BulkStatements bulk;
    private final RegisterTable<R> table;
    private final Seen seen;
    private final Tally tally;
    private final long importId;
    private final String upsert;

    LotWriter(JdbcTemplate registers, RegisterTable<R> table, Seen seen, Tally tally, long importId) {
        this.registers = registers;
        this.bulk = new BulkStatements(registers);
        this.table = table;
        this.seen = seen;
        this.tally = tally;
        this.importId = importId;
        this.upsert = upsert(table);
    }

    /** Lines read so far. */
    long lines() {
        return tally.lines();
    }

    void write(Lot<R> lot) {
        tally.read(lot);
        List<Entry<R>> entries = withoutRepetition(lot.entries());
        Map<List<String>, Known> known =
                seen.find(entries.stream().map(Entry::key).toList());
        List<Entry<R>> added = new ArrayList<>();
        List<Entry<R>> changed = new ArrayList<>();
        List<List<String>> unchanged = new ArrayList<>();
        for (Entry<R> entry : entries) {
            Known row = known.get(entry.key());
            if (row == null) {
                added.add(entry);
            } else if (row.seen()) {
                refuseRepeated(entry);
            } else if (row.gone() || row.fingerprint() != entry.fingerprint()) {
                changed.add(entry);
            } else {
                unchanged.add(entry.key());
            }
        }
        store(added, changed);
        seen.remember(unchanged);
        tally.wrote(added.size(), changed.size(), unchanged.size());
    }

    private List<Entry<R>> withoutRepetition(List<Entry<R>> entries) {
        Set<List<String>> keys = new HashSet<>();
        List<Entry<R>> kept = new ArrayList<>();
        for (Entry<R> entry : entries) {
            if (keys.add(entry.key())) {
                kept.add(entry);
            } else {
                refuseRepeated(entry);
            }
        }
        return kept;
    }

    private void refuseRepeated(Entry<R> entry) {
        tally.refuse(new RefusedLine(
                entry.line(), "« " + String.join(" ", entry.key()) + " » est déjà plus haut dans le fichier."));
    }

    private void store(List<Entry<R>> added, List<Entry<R>> changed) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        added.forEach(entry -> rows.add(values(entry)));
        changed.forEach(entry -> rows.add(values(entry)));
        bulk.run(upsert, rows);
        if (!rows.isEmpty()) {
            List<R> addedRows = added.stream().map(Entry::row).toList();
            List<R> changedRows = changed.stream().map(Entry::row).toList();
            table.children().forEach(child -> child.write(registers, addedRows, changedRows, importId));
        }
    }

    private List<@Nullable Object> values(Entry<R> entry) {
        List<@Nullable Object> values = new ArrayList<>(entry.key());
        table.columns().forEach(column -> values.add(column.value().apply(entry.row())));
        values.add(entry.fingerprint());
        values.add(importId);
        return values;
    }

    private static String upsert(RegisterTable<?> table) {
        List<String> columns = new ArrayList<>(table.keyNames());
        table.columns().forEach(column -> columns.add(column.name()));
        columns.add("empreinte");
        columns.add("import");
        String updates = table.columns().stream()
                .filter(RegisterTable.Column::updated)
                .map(column -> column.name() + " = VALUES(" + column.name() + "), ")
                .collect(joining());
        return "INSERT INTO " + table.name() + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") ON DUPLICATE KEY UPDATE " + updates
                + "empreinte = VALUES(empreinte), import = VALUES(import), absent_depuis = NULL";
    }
}
