package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.rollup.LimitesDeGarde.Chez;
import fr.estuaire.rollup.LimitesDeGarde.Generale;
import fr.estuaire.rollup.Seuil;
import fr.estuaire.rollup.Valeur;
import fr.estuaire.shared.ui.Fiches;
import java.util.List;
import java.util.Objects;

/** The limits of the nation, each with the territories that have another one, and the one that came nearest to its own. */
class LimitesGeneralesTable extends Grid<Generale> {

    LimitesGeneralesTable(List<Generale> limites) {
        LimitesTable.dress(this);
        addComponentColumn(one -> LimiteWords.mesure(one.seuil().mesure()))
                .setHeader("Ce que la garde retient")
                .setWidth("18rem")
                .setFlexGrow(4);
        addComponentColumn(LimitesGeneralesTable::general)
                .setKey("limite")
                .setHeader("Limite générale")
                .setWidth("12rem")
                .setFlexGrow(1);
        addComponentColumn(LimitesGeneralesTable::own)
                .setKey("propres")
                .setHeader("Limites propres")
                .setWidth("13rem")
                .setFlexGrow(1)
                .setVisible(limites.stream().anyMatch(one -> !one.propres().isEmpty()));
        addComponentColumn(LimitesGeneralesTable::nearest)
                .setHeader("Au plus près")
                .setWidth("14rem")
                .setFlexGrow(1);
        Fiches.fold(this);
        setItems(limites);
    }

    private static Component general(Generale one) {
        Div words = new Div(new Div(new Span(LimiteWords.seuil(one.seuil()))));
        if (one.seuil().origine() == Seuil.Origine.NATION) {
            words.add(LimiteWords.second("fixée par la nation"));
        }
        return words;
    }

    private static Component own(Generale one) {
        Div words = new Div();
        one.propres()
                .forEach(chez -> words.add(new Div(
                        link(chez),
                        new Span("\u00A0: " + LimiteWords.seuil(chez.ligne().seuil())))));
        return one.propres().isEmpty() ? new Span("–") : words;
    }

    private static Component nearest(Generale one) {
        if (one.proche() == null) {
            return new Span("–");
        }
        Valeur valeur = Objects.requireNonNull(one.proche().ligne().valeur());
        return new Div(
                new Div(link(one.proche()), new Span("\u00A0: " + LimiteWords.valeur(valeur))),
                new Div(LimiteWords.proximite(one.proche().ligne())));
    }

    private static RouterLink link(Chez chez) {
        RouterLink link = new RouterLink(chez.territoire().nom(), LimitesGardeView.class);
        link.setQueryParameters(
                QueryParameters.of("territoire", chez.territoire().code()));
        return link;
    }
}
