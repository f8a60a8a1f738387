package fr.estuaire.reference.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;

/** Short lists that are shown whole. */
final class Lists {
    private Lists() {}

    /** What a cell says under its first line, quieter. */
    static Div second(String words) {
        Div line = new Div(words);
        line.addClassName("seconde");
        return line;
    }

    static <T> Grid<T> grid(Collection<T> items) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.setItems(items);
        return grid;
    }
}
