package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.rollup.catalogue.PastCatalogue;
import fr.estuaire.rollup.catalogue.PointsDesCommunes;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Search in the national catalogue; the address holds the filters. */
@Route("catalogue")
@PageTitle("Catalogue national")
@Menu(order = 41, icon = "vaadin:search", title = "Catalogue national")
@RolesAllowed(Role.Nom.NATIONAL)
class CatalogueView extends Page implements BeforeEnterObserver {
    private final transient Territories territories;
    private final TextField texte = Filters.search("Rechercher", "Intitulé, organisme, numéro…", v -> filter());
    private final Select<TenantDefinition> territoire = new Select<>();
    private final TextField lieu = Filters.search("Lieu", "Ville, code postal ou département", v -> filter());
    private final TextField formacode = Filters.search("Formacode", "15235", v -> filter());
    private final TextField certification = Filters.search("RNCP ou RS", "RNCP37098", v -> filter());
    private final DatePicker du = FrenchFields.date("Session débutant du");
    private final DatePicker au = FrenchFields.date("au");
    private final transient AutourFields autour;
    private final Select<Boolean> doublons = new Select<>();
    private final DatePicker jour;
    private final PagedGrid<CatalogueLine> grid;
    private final PagedGrid<PastCatalogue.Line> past;
    private final Span counter;
    private final Span pastCounter;
    private final transient Clock clock;
    private boolean entering;

    CatalogueView(
            Territories territories,
            CatalogueSearch search,
            PastCatalogue pastDays,
            Communes communes,
            PointsDesCommunes points,
            Clock clock) {
        super("Catalogue national");
        this.territories = territories;
        this.clock = clock;
        wide();
        autour = new AutourFields(communes, points, this::filter);
        jour = DayField.past("Catalogue du", CatalogueDay.today(clock));
        jour.setPlaceholder("Aujourd’hui");
        jour.addValueChangeListener(event -> filter());
        territoire.setLabel("Territoire");
        territoire.setItems(territories.list());
        territoire.setEmptySelectionAllowed(true);
        territoire.setEmptySelectionCaption("Tous");
        territoire.setItemLabelGenerator(one -> one == null ? "Tous" : one.nom());
        territoire.addValueChangeListener(event -> filter());
        doublons.setLabel("Doublons");
        doublons.setItems(false, true);
        doublons.setItemLabelGenerator(without -> without ? "Sans les doublons" : "Tout montrer");
        doublons.setValue(false);
        doublons.addValueChangeListener(event -> filter());
        du.setClearButtonVisible(true);
        au.setClearButtonVisible(true);
        du.addValueChangeListener(event -> filter());
        au.addValueChangeListener(event -> filter());
        FirstPage first = new FirstPage(search);
        grid = new PagedGrid<>(slice -> first.list(value(), slice), () -> first.count(value()), empty());
        grid.setMore(first::hasMore);
        past = new PagedGrid<>(
                slice -> pastDays.list(value(), at(), slice), () -> pastDays.count(value(), at()), PastColumns.empty());
        PastColumns.add(past, this::nom, () -> jour.getValue());
        counter = grid.counter("formation", "formations");
        pastCounter = past.counter("formation", "formations");
        columns();
        add(
                new Filters(
                        texte,
                        territoire,
                        lieu,
                        autour.centre(),
                        autour.rayon(),
                        formacode,
                        certification,
                        du,
                        au,
                        doublons,
                        jour,
                        counter,
                        pastCounter),
                grid,
                past);
        showDay();
    }

    /** The list of today, or that of a past day: the other one asks the database nothing. */
    private void showDay() {
        LocalDate day = pastDay();
        grid.setVisible(day == null);
        counter.setVisible(day == null);
        past.setVisible(day != null);
        doublons.setVisible(day == null);
        pastCounter.setVisible(day != null);
        autour.enable(day == null);
        subtitle(
                day == null
                        ? "Ce que la nation publie aujourd’hui, tous territoires confondus."
                        : "Catalogue du %s\u00A0: ce que la nation publiait à la fin de ce jour. Les mots y sont cherchés dans l’intitulé et le nom de l’organisme."
                                .formatted(FrenchText.date(day)));
    }

    private @Nullable LocalDate pastDay() {
        LocalDate day = jour.getValue();
        return day == null || !day.isBefore(CatalogueDay.today(clock)) ? null : day;
    }

    private Instant at() {
        LocalDate day = pastDay();
        return day == null ? clock.instant() : CatalogueDay.endOf(day);
    }

    private static EmptyState empty() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                "Aucune formation ne répond à cette recherche.",
                "Effacez un filtre. Si le catalogue est vide, lancez la consolidation.",
                new RouterLink("Aller à la consolidation", ConsolidationView.class));
    }

    private void columns() {
        grid.component("Formation", this::formation).setFlexGrow(3).setWidth("22rem");
        grid.text("Territoire", null, line -> nom(line.territoire()));
        grid.text("Lieux", null, CatalogueLine::villes);
        grid.number("Sessions", null, CatalogueLine::sessions);
        grid.text(
                "Prochaine session",
                null,
                line -> line.prochaine() == null ? "aucune à venir" : FrenchText.date(line.prochaine()));
        grid.component(
                        "Diffusion",
                        line -> line.isolee() ? new Badge("Isolée", Tone.WARNING) : new Badge("Diffusée", Tone.SUCCESS))
                .setFlexGrow(0);
    }

    private Div formation(CatalogueLine line) {
        RouterLink link = new RouterLink(
                line.intitule(),
                OffreNationaleView.class,
                new RouteParameters(
                        new RouteParam("territoire", line.territoire()), new RouteParam("numero", line.numero())));
        return new Div(new Div(link), new Div(line.organisme()));
    }

    private String nom(String code) {
        return territories.find(code).map(TenantDefinition::nom).orElse(code);
    }

    private CatalogueFilter value() {
        return new CatalogueFilter(
                texte.getValue(),
                territoire.getValue() == null ? "" : territoire.getValue().code(),
                formacode.getValue(),
                certification.getValue(),
                lieu.getValue(),
                du.getValue(),
                au.getValue(),
                autour.value(),
                doublons.getValue());
    }

    private void filter() {
        if (entering) {
            return;
        }
        refresh();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("catalogue", parameters())));
    }

    private void refresh() {
        showDay();
        if (pastDay() == null) {
            grid.refresh();
        } else {
            past.refresh();
        }
    }

    private QueryParameters parameters() {
        CatalogueFilter value = value();
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "texte", value.texte());
        put(parameters, "territoire", value.territoire());
        put(parameters, "lieu", value.lieu());
        put(parameters, "autour", autour.code());
        put(parameters, "rayon", autour.kilometres());
        put(parameters, "formacode", value.formacode());
        put(parameters, "certification", value.certification());
        put(parameters, "du", value.du() == null ? "" : value.du().toString());
        put(parameters, "au", value.au() == null ? "" : value.au().toString());
        put(parameters, "doublons", value.sansDoublons() ? "sans" : "");
        LocalDate day = pastDay();
        put(parameters, "jour", day == null ? "" : day.toString());
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, value);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        entering = true;
        texte.setValue(one(query, "texte"));
        territoire.setValue(territories.find(one(query, "territoire")).orElse(null));
        lieu.setValue(one(query, "lieu"));
        autour.show(one(query, "autour"), one(query, "rayon"));
        formacode.setValue(one(query, "formacode"));
        certification.setValue(one(query, "certification"));
        du.setValue(day(one(query, "du")));
        au.setValue(day(one(query, "au")));
        doublons.setValue("sans".equals(one(query, "doublons")));
        jour.setValue(day(one(query, "jour")));
        entering = false;
        refresh();
    }

    private static String one(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
