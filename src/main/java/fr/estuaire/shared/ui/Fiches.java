package fr.estuaire.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/**
 * Lets a list fold into one card a row where the window is narrow, each value under the words of its column, instead of scrolling
 * sideways. The style sheet does it; here each cell learns the rank of its column, and the list the words of each rank.
 */
public final class Fiches {
    /** Ranks that the style sheet knows. */
    private static final int MAX = 14;

    private Fiches() {}

    /** To be called once the columns of the list are there. */
    public static <T> void fold(Grid<T> grid) {
        if (grid.hasClassName("en-fiches")) {
            return;
        }
        grid.addClassName("en-fiches");
        grid.setClassName("en-fiches-choix", grid.getSelectionModel() instanceof GridMultiSelectionModel);
        List<Column<T>> columns = grid.getColumns();
        for (int rank = 0; rank < Math.min(MAX, columns.size()); rank++) {
            name(grid, columns.get(rank), rank);
        }
    }

    private static <T> void name(Grid<T> grid, Column<T> column, int rank) {
        String part = rank == 0 ? "fiche-titre" : "fiche-" + rank;
        SerializableFunction<T, String> before = column.getPartNameGenerator();
        column.setPartNameGenerator(row -> {
            String own = before == null ? null : before.apply(row);
            return own == null ? part : part + " " + own;
        });
        String words = column.getHeaderText();
        if (rank > 0 && words != null && !words.isBlank()) {
            grid.getStyle().set("--fiche-" + rank, quoted(words));
        }
    }

    private static String quoted(String words) {
        return "\"" + words.replaceAll("[\"\\\\\n]", " ").strip() + "\"";
    }
}
