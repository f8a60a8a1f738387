package fr.estuaire.offer.ui.saisie;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of cells as a spreadsheet copies it: a line a row, a tab between two cells, double quotes around a cell that
 * holds a tab, a line break or a quote.
 */
final class BlocColle {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int at;

    private BlocColle(String text) {
        this.text = text;
    }

    /** The rows of the block; a line break at its end begins no row. */
    static List<List<String>> read(String text) {
        return new BlocColle(text.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"' && cell.isEmpty() && isQuoted()) {
                readQuoted();
            } else if (next == '\t') {
                endCell();
                at++;
            } else if (next == '\n') {
                endRow();
                at++;
            } else {
                cell.append(next);
                at++;
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            endRow();
        }
        return rows;
    }

    /** A quote opens a cell only if another one closes it: an inch sign may stand alone. */
    private boolean isQuoted() {
        int end = closing(at + 1);
        return end > 0 && (end + 1 == text.length() || text.charAt(end + 1) == '\t' || text.charAt(end + 1) == '\n');
    }

    private void readQuoted() {
        int end = closing(at + 1);
        cell.append(text.substring(at + 1, end).replace("\"\"", "\""));
        at = end + 1;
    }

    private int closing(int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        return quote;
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
