package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.doublon.Doublon;
import fr.estuaire.rollup.doublon.Doublon.Cote;
import fr.estuaire.rollup.doublon.DoublonFilter;
import fr.estuaire.rollup.doublon.DoublonSearch;
import fr.estuaire.rollup.doublon.DoublonSearch.Paire;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sessions that two territories tell, pair by pair then one by one; the address holds the choice. */
@Route("doublons")
@PageTitle("Doublons entre territoires")
@Menu(order = 42, icon = "vaadin:copy-o", title = "Doublons")
@RolesAllowed(Role.Nom.NATIONAL)
class DoublonsView extends Page implements BeforeEnterObserver {
    private final transient Territories territories;
    private final transient DoublonColumns columns;
    private final Select<TenantDefinition> territoire = new Select<>();
    private final Select<TenantDefinition> autre = new Select<>();
    private final Select<DoublonFilter.Cote> cote = new Select<>();
    private final PagedGrid<Doublon> grid;
    private boolean entering;

    DoublonsView(DoublonSearch search, Territories territories) {
        super("Doublons entre territoires");
        this.territories = territories;
        this.columns = new DoublonColumns(territories, DoublonsView::link);
        wide();
        subtitle(
                "La même session, publiée par deux territoires\u00A0: même organisme, mêmes dates, même lieu, même certification (ou même intitulé). Les deux restent au catalogue\u00A0; une seule part dans une livraison sans doublons.");
        grid = new PagedGrid<>(slice -> search.list(value(), slice), () -> search.count(value()), empty());
        columns.add(grid);
        selects();
        add(
                new Section(
                        "Session par session",
                        new Filters(territoire, autre, cote, grid.counter("doublon", "doublons")),
                        grid),
                new Section("Par paire de territoires", pairs(search)));
    }

    private static EmptyState empty() {
        return new EmptyState(
                VaadinIcon.COPY_O,
                "Aucune session n’est publiée deux fois ici.",
                "Choisissez d’autres territoires, ou attendez la fin de la prochaine consolidation.");
    }

    private void selects() {
        choice(territoire, "Territoire");
        choice(autre, "Et");
        cote.setLabel("Sessions");
        cote.setItems(DoublonFilter.Cote.values());
        cote.setEmptySelectionAllowed(true);
        cote.setEmptySelectionCaption("Toutes");
        cote.setItemLabelGenerator(one -> one == null ? "Toutes" : one.libelle());
        cote.addValueChangeListener(event -> choose());
    }

    private void choice(Select<TenantDefinition> select, String label) {
        select.setLabel(label);
        select.setItems(territories.list());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Tous");
        select.setItemLabelGenerator(one -> one == null ? "Tous" : one.nom());
        select.addValueChangeListener(event -> choose());
    }

    private PagedGrid<Paire> pairs(DoublonSearch search) {
        PagedGrid<Paire> list = new PagedGrid<>(
                search::listPairs,
                search::countPairs,
                new EmptyState(
                        VaadinIcon.COPY_O,
                        "Aucun doublon entre territoires.",
                        "Ils se cherchent à la fin de chaque consolidation."));
        list.component("Territoires", this::pair).setFlexGrow(3).setWidth("16rem");
        list.number("Sessions", null, Paire::nombre);
        list.component("Retenues", this::retained).setFlexGrow(3).setWidth("16rem");
        return list;
    }

    private Component pair(Paire one) {
        RouterLink link = new RouterLink(columns.nom(one.un()) + " et " + columns.nom(one.autre()), DoublonsView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of("territoire", one.un(), "autre", one.autre())));
        return link;
    }

    private Component retained(Paire one) {
        return new Span("%d chez %s, %d chez %s"
                .formatted(
                        one.retenuesUn(),
                        columns.nom(one.un()),
                        one.nombre() - one.retenuesUn(),
                        columns.nom(one.autre())));
    }

    private static Component link(Cote cote) {
        return new Div(new RouterLink(
                cote.intitule(),
                OffreNationaleView.class,
                new RouteParameters(
                        new RouteParam("territoire", cote.territoire()), new RouteParam("numero", cote.numero()))));
    }

    private DoublonFilter value() {
        return new DoublonFilter(code(territoire.getValue()), code(autre.getValue()), cote.getValue());
    }

    private static String code(@Nullable TenantDefinition one) {
        return one == null ? "" : one.code();
    }

    private void choose() {
        cote.setEnabled(territoire.getValue() != null);
        if (!entering) {
            grid.refresh();
            getUI().ifPresent(
                            ui -> ui.getPage().getHistory().replaceState(null, new Location("doublons", parameters())));
        }
    }

    private QueryParameters parameters() {
        DoublonFilter value = value();
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "territoire", value.territoire());
        put(parameters, "autre", value.autre());
        put(parameters, "sessions", value.cote() == null ? "" : value.cote().name());
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        entering = true;
        territoire.setValue(query.getSingleParameter("territoire")
                .flatMap(territories::find)
                .orElse(null));
        autre.setValue(
                query.getSingleParameter("autre").flatMap(territories::find).orElse(null));
        cote.setValue(query.getSingleParameter("sessions")
                .flatMap(DoublonFilter.Cote::find)
                .orElse(null));
        entering = false;
        choose();
    }
}
