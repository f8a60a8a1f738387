package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.rollup.LimitesDeGarde.Ligne;
import fr.estuaire.rollup.Seuil;
import fr.estuaire.shared.ui.Fiches;
import java.util.List;

/** The limits of one territory, each with what its last accepted feed came to. */
class LimitesTable extends Grid<Ligne> {

    LimitesTable(List<Ligne> limites) {
        dress(this);
        addComponentColumn(one -> LimiteWords.mesure(one.seuil().mesure()))
                .setHeader("Ce que la garde retient")
                .setWidth("18rem")
                .setFlexGrow(4);
        addComponentColumn(LimitesTable::seuil)
                .setKey("limite")
                .setHeader("Limite")
                .setWidth("12rem")
                .setFlexGrow(1);
        addComponentColumn(one -> new Span(one.valeur() == null ? "–" : LimiteWords.valeur(one.valeur())))
                .setKey("valeur")
                .setHeader("Dernier flux")
                .setWidth("12rem")
                .setFlexGrow(1);
        addComponentColumn(LimiteWords::proximite)
                .setKey("proximite")
                .setHeader("De la limite")
                .setWidth("10.5rem")
                .setFlexGrow(0);
        Fiches.fold(this);
        setItems(limites);
    }

    /** As the lists that are read whole look. */
    static void dress(Grid<?> grid) {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(SelectionMode.NONE);
    }

    private static Component seuil(Ligne one) {
        Div words = new Div(new Div(new Span(LimiteWords.seuil(one.seuil()))));
        if (one.seuil().origine() == Seuil.Origine.TERRITOIRE) {
            words.add(LimiteWords.second("propre au territoire"));
        } else if (one.seuil().origine() == Seuil.Origine.NATION) {
            words.add(LimiteWords.second("fixée par la nation"));
        }
        return words;
    }
}
