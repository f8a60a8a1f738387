package fr.estuaire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import fr.estuaire.shared.ui.Fiches;
import org.junit.jupiter.api.Test;

class FichesTest {
    @Test
    void tellsEachCellItsRankAndTheListTheWordsOfEachColumn() {
        Grid<String> grid = new Grid<>();
        Grid.Column<String> title = grid.addColumn(row -> row).setHeader("Formation");
        Grid.Column<String> state = grid.addColumn(row -> row).setHeader("État \"dit\"");
        Grid.Column<String> refused = grid.addColumn(row -> row).setHeader("Places");
        refused.setPartNameGenerator(row -> row.isEmpty() ? null : "cellule-refusee");

        Fiches.fold(grid);
        Fiches.fold(grid);

        assertThat(grid.getClassNames()).contains("en-fiches").doesNotContain("en-fiches-choix");
        assertThat(title.getPartNameGenerator().apply("x")).isEqualTo("fiche-titre");
        assertThat(state.getPartNameGenerator().apply("x")).isEqualTo("fiche-1");
        assertThat(refused.getPartNameGenerator().apply("x"))
                .as("keeps what the column says itself")
                .isEqualTo("fiche-2 cellule-refusee");
        assertThat(refused.getPartNameGenerator().apply("")).isEqualTo("fiche-2");
        assertThat(grid.getStyle().get("--fiche-1")).isEqualTo("\"État  dit\"");
        assertThat(grid.getStyle().get("--fiche-2")).isEqualTo("\"Places\"");
    }

    @Test
    void leavesRoomForTheBoxesOfAListInWhichOneChooses() {
        Grid<String> grid = new Grid<>();
        grid.addColumn(row -> row).setHeader("Formation");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);

        Fiches.fold(grid);

        assertThat(grid.getClassNames()).contains("en-fiches-choix");
    }
}
