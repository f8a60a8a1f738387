package fr.estuaire.offer.ui.saisie;

import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializablePredicate;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block pasted from a spreadsheet: its first cell falls on the cell that has the focus, the others as there. */
final class Collage<T> {
    private static final int MAX_ROWS = 400;

    private final PagedGrid<T> grid;
    private final Ecriture<T> writing;
    private final Map<String, ColonneSaisie<T, ?>> editable;
    private final SerializablePredicate<T> open;

    Collage(
            PagedGrid<T> grid,
            Ecriture<T> writing,
            Map<String, ColonneSaisie<T, ?>> editable,
            SerializablePredicate<T> open) {
        this.grid = grid;
        this.writing = writing;
        this.editable = editable;
        this.open = open;
    }

    /**
     * Writes a block and says what became of it.
     *
     * @param first the row that the person sees at this rank
     * @param rank place of that row in the list as it is sorted and filtered now, from 0
     * @param column key of the first column of the block
     */
    String paste(T first, int rank, String column, String text) {
        List<List<String>> block = BlocColle.read(text);
        if (block.size() > MAX_ROWS) {
            return "Vous avez collé " + FrenchText.count(block.size(), "ligne") + " : collez-en " + MAX_ROWS
                    + " au plus à la fois.";
        }
        List<T> rows = fetch(rank, block.size());
        if (rows.isEmpty() || !id(rows.getFirst()).equals(id(first))) {
            return "La liste a changé depuis que vous la voyez : actualisez-la, puis collez de nouveau.";
        }
        List<@Nullable String> keys = keysFrom(column);
        Bilan outcome = new Bilan(0, 0, 0, block.size() - rows.size());
        for (int line = 0; line < rows.size(); line++) {
            outcome = outcome.plus(write(rows.get(line), block.get(line), keys));
        }
        return outcome.phrase();
    }

    private Bilan write(T row, List<String> values, List<@Nullable String> keys) {
        Map<ColonneSaisie<T, ?>, String> typed = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(values.size(), keys.size()); at++) {
            @Nullable String key = keys.get(at);
            ColonneSaisie<T, ?> column = key == null ? null : editable.get(key);
            if (column != null && open.test(row)) {
                typed.put(column, values.get(at));
            }
        }
        Bilan left = new Bilan(0, 0, values.size() - typed.size(), 0);
        return typed.isEmpty() ? left : left.plus(writing.write(row, typed));
    }

    /** The keys of the columns on sight, from one on; null for a column without a key. */
    private List<@Nullable String> keysFrom(String first) {
        return grid.getColumns().stream()
                .filter(Column::isVisible)
                .<@Nullable String>map(Column::getKey)
                .dropWhile(key -> !first.equals(key))
                .toList();
    }

    @SuppressWarnings("unchecked") // the query and the provider are of the same list
    private List<T> fetch(int rank, int rows) {
        Query<T, Object> query = grid.getDataCommunicator().buildQuery(rank, rows);
        return ((DataProvider<T, Object>) grid.getDataProvider()).fetch(query).toList();
    }

    private Object id(T row) {
        return grid.getDataProvider().getId(row);
    }
}
