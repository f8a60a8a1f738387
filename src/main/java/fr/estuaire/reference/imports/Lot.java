package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportReport.RefusedLine;
import java.util.ArrayList;
import java.util.List;

/** Some lines of the file, compared and written together. */
final class Lot<R> {
    private final List<Entry<R>> entries = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int ignored;

    void add(ReadLine<R> line, RegisterTable<R> table) {
        switch (line) {
            case ReadLine.Read<R>(long number, R row) ->
                entries.add(new Entry<>(number, table.key(row), table.fingerprint(row), row));
            case ReadLine.Refused<R>(long number, String reason) -> refused.add(new RefusedLine(number, reason));
            case ReadLine.Ignored<R> _ -> ignored++;
        }
    }

    List<Entry<R>> entries() {
        return entries;
    }

    List<RefusedLine> refused() {
        return refused;
    }

    int ignored() {
        return ignored;
    }

    /** Lines that take room, by which a lot is full. */
    int size() {
        return entries.size() + refused.size();
    }

    int lines() {
        return size() + ignored;
    }

    /** A line to compare: its key and hash were computed by the thread that reads. */
    record Entry<R>(long line, List<String> key, long fingerprint, R row) {}
}
