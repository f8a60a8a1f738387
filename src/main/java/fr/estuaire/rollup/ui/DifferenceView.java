package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.rollup.CatalogueDifference;
import fr.estuaire.rollup.CatalogueDifference.Count;
import fr.estuaire.rollup.CatalogueDifference.Kind;
import fr.estuaire.rollup.CatalogueDifference.Line;
import fr.estuaire.rollup.CatalogueDifference.Span;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What came, changed and went between two days, by territory, then one by one; the address holds the choice. */
@Route("difference")
@PageTitle("Différence de deux jours")
@Menu(order = 42, icon = "vaadin:split-h", title = "Différence de deux jours")
@RolesAllowed(Role.Nom.NATIONAL)
class DifferenceView extends Page implements BeforeEnterObserver {
    private final transient Territories territories;
    private final transient CatalogueDifference differences;
    private final transient Clock clock;
    private final DatePicker avant;
    private final DatePicker apres;
    private final Select<TenantDefinition> territoire = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final Div counts = new Div();
    private final PagedGrid<Line> grid;
    private transient List<Count> counted = List.of();
    private boolean entering;

    DifferenceView(Territories territories, CatalogueDifference differences, Clock clock) {
        super("Différence de deux jours");
        this.territories = territories;
        this.differences = differences;
        this.clock = clock;
        wide();
        subtitle(
                "Ce qui est entré au catalogue national, y a changé ou l’a quitté, de la fin d’un jour à la fin d’un autre.");
        LocalDate today = CatalogueDay.today(clock);
        avant = DayField.past("Du", today.minusDays(1));
        apres = DayField.past("Au", today);
        avant.addValueChangeListener(event -> choose());
        apres.addValueChangeListener(event -> choose());
        territoires();
        kinds();
        grid = new PagedGrid<>(
                slice -> differences.list(span(), kind.getValue(), slice),
                this::total,
                new EmptyState(
                        VaadinIcon.SPLIT_H,
                        "Rien n’a changé entre ces deux jours.",
                        "Choisissez un premier jour plus ancien, ou un autre territoire."));
        columns();
        add(new Filters(avant, apres, territoire, kind, grid.counter("formation", "formations")), counts, grid);
    }

    private void territoires() {
        territoire.setLabel("Territoire");
        territoire.setItems(territories.list());
        territoire.setEmptySelectionAllowed(true);
        territoire.setEmptySelectionCaption("Tous");
        territoire.setItemLabelGenerator(one -> one == null ? "Tous" : one.nom());
        territoire.addValueChangeListener(event -> choose());
    }

    private void kinds() {
        kind.setLabel("Changement");
        kind.setItems(Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("Tous");
        kind.setItemLabelGenerator(one -> one == null ? "Tous" : one.libelle());
        kind.addValueChangeListener(event -> choose());
    }

    private void columns() {
        grid.component("Changement", line -> badge(line.kind()))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.component("Formation", this::formation).setFlexGrow(3).setWidth("22rem");
        grid.text("Territoire", null, line -> nom(line.territoire()));
        grid.text("Numéro", null, Line::numero);
        grid.text("Quand", null, line -> Words.dateTime(line.le()));
        grid.text(
                "Pourquoi",
                null,
                line -> line.cause() == null ? "" : line.cause().words());
    }

    static Badge badge(Kind kind) {
        return new Badge(
                kind.libelle(),
                switch (kind) {
                    case AJOUTEE -> Tone.SUCCESS;
                    case MODIFIEE -> Tone.INFO;
                    case RETIREE -> Tone.WARNING;
                });
    }

    private Div formation(Line line) {
        RouterLink link = new RouterLink(
                line.intitule(),
                DifferenceOffreView.class,
                new RouteParameters(
                        new RouteParam("territoire", line.territoire()), new RouteParam("numero", line.numero())));
        link.setQueryParameters(days());
        return new Div(new Div(link), new Div(line.organisme()));
    }

    private String nom(String code) {
        return territories.find(code).map(TenantDefinition::nom).orElse(code);
    }

    private LocalDate first() {
        return Objects.requireNonNullElseGet(
                avant.getValue(), () -> CatalogueDay.today(clock).minusDays(1));
    }

    private LocalDate second() {
        return Objects.requireNonNullElseGet(apres.getValue(), () -> CatalogueDay.today(clock));
    }

    private Span span() {
        @Nullable TenantDefinition chosen = territoire.getValue();
        return new Span(CatalogueDay.endOf(first()), CatalogueDay.endOf(second()), chosen == null ? "" : chosen.code());
    }

    private long total() {
        Kind chosen = kind.getValue();
        return counted.stream().mapToLong(count -> of(count, chosen)).sum();
    }

    private static int of(Count count, @Nullable Kind kind) {
        return switch (kind) {
            case null -> count.total();
            case AJOUTEE -> count.ajoutees();
            case MODIFIEE -> count.modifiees();
            case RETIREE -> count.retirees();
        };
    }

    private void choose() {
        if (entering) {
            return;
        }
        refresh();
        Map<String, String> parameters =
                new LinkedHashMap<>(Map.of("du", first().toString(), "au", second().toString()));
        if (territoire.getValue() != null) {
            parameters.put("territoire", territoire.getValue().code());
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("difference", QueryParameters.simple(parameters))));
    }

    private QueryParameters days() {
        return QueryParameters.simple(Map.of("du", first().toString(), "au", second().toString()));
    }

    private void refresh() {
        boolean backwards = !first().isBefore(second());
        avant.setInvalid(backwards);
        avant.setErrorMessage("Choisissez un premier jour avant le second.");
        counted = backwards ? List.of() : differences.count(span());
        counts.removeAll();
        if (!counted.isEmpty()) {
            counts.add(summary());
        }
        grid.refresh();
    }

    private Section summary() {
        Grid<Count> table = new Grid<>();
        table.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        table.addClassName("liste");
        table.setAllRowsVisible(true);
        table.addColumn(count -> nom(count.territoire()))
                .setHeader("Territoire")
                .setWidth("10rem");
        number(table, "Ajoutées", Count::ajoutees);
        number(table, "Modifiées", Count::modifiees);
        number(table, "Retirées", Count::retirees);
        table.setItems(counted);
        return new Section("Par territoire", sentence(), table).actions(download());
    }

    private Paragraph sentence() {
        return new Paragraph("De la fin du %s à la fin du %s\u00A0: %s, %s, %s."
                .formatted(
                        FrenchText.date(first()),
                        FrenchText.date(second()),
                        sum(Count::ajoutees, "ajoutée"),
                        sum(Count::modifiees, "modifiée"),
                        sum(Count::retirees, "retirée")));
    }

    private String sum(ToIntFunction<Count> value, String word) {
        return FrenchText.count(counted.stream().mapToInt(value).sum(), word);
    }

    /** The page of the deliveries writes the files. */
    private Anchor download() {
        String where = "livraison-nationale?depuis=" + first() + "&jour=" + second();
        TenantDefinition chosen = territoire.getValue();
        return new Anchor(
                chosen == null ? where : where + "&territoire=" + chosen.code(), "Télécharger cette différence");
    }

    private static void number(Grid<Count> table, String header, ToIntFunction<Count> value) {
        table.addColumn(count -> FrenchText.number(value.applyAsInt(count)))
                .setHeader(header)
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        LocalDate today = CatalogueDay.today(clock);
        entering = true;
        avant.setValue(Objects.requireNonNullElse(DayField.read(query, "du"), today.minusDays(1)));
        apres.setValue(Objects.requireNonNullElse(DayField.read(query, "au"), today));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("territoire")
                .flatMap(territories::find)
                .ifPresent(territoire::setValue);
        entering = false;
        refresh();
    }
}
