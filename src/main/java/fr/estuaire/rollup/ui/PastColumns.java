package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.rollup.catalogue.PastCatalogue.Line;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The list of a past day: each offer leads to its sheet as it was then. */
final class PastColumns {
    private PastColumns() {}

    static void add(
            PagedGrid<Line> grid,
            SerializableFunction<String, String> territoires,
            SerializableSupplier<@Nullable LocalDate> jour) {
        grid.component("Formation", line -> formation(line, jour.get()))
                .setFlexGrow(3)
                .setWidth("22rem");
        grid.text("Territoire", null, line -> territoires.apply(line.territoire()));
        grid.text("Départements", null, Line::departements);
        grid.number("Sessions", null, Line::sessions);
        grid.text("Sessions alors connues", null, PastColumns::period);
    }

    static EmptyState empty() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                "Aucune formation ne répondait à cette recherche ce jour-là.",
                "Effacez un filtre, ou choisissez un jour plus récent.");
    }

    private static Div formation(Line line, @Nullable LocalDate jour) {
        RouterLink link = new RouterLink(
                line.intitule(),
                OffreNationaleView.class,
                new RouteParameters(
                        new RouteParam("territoire", line.territoire()), new RouteParam("numero", line.numero())));
        if (jour != null) {
            link.setQueryParameters(QueryParameters.of("jour", jour.toString()));
        }
        return new Div(new Div(link), new Div(line.organisme()));
    }

    private static String period(Line line) {
        LocalDate first = line.premiere();
        LocalDate last = line.derniere();
        if (first == null) {
            return "sans date";
        }
        return last == null
                ? "dès le " + FrenchText.date(first)
                : FrenchText.date(first) + " – " + FrenchText.date(last);
    }
}
