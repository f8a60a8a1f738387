package fr.estuaire.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.OrganismeLine;
import fr.estuaire.offer.OrganismeSearch;
import fr.estuaire.offer.ui.EtatBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All the offers of the territory, in whatever state; the filters stay in the address. */
@Route("offres-du-territoire")
@PageTitle("Offres du territoire")
@Menu(order = 21, icon = "vaadin:records", title = "Offres du territoire")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
@StyleSheet("estuaire/relecture.css")
class OffresTerritoireView extends Page implements BeforeEnterObserver {
    private static final String TEXT = "texte";
    private static final String STATE = "etat";
    private static final String BODY = "organisme";

    private final transient OffreSearch offres;
    private final transient OrganismeSearch organismes;
    private final TextField text = Filters.search("Rechercher", "Intitulé, numéro ou organisme", value -> changed());
    private final Select<Etat> etat = new Select<>();
    private final ComboBox<OrganismeLine> organisme = new ComboBox<>("Organisme");
    private final Button clear =
            new Button("Effacer les filtres", VaadinIcon.CLOSE_SMALL.create(), event -> clearAll());
    private final PagedGrid<OffreLine> grid;
    private boolean entering = true;

    OffresTerritoireView(OffreSearch offres, OrganismeSearch organismes, Clock clock) {
        super("Offres du territoire");
        this.offres = offres;
        this.organismes = organismes;
        wide();
        prepareFilters();
        grid = grid(clock);
        add(new Filters(text, etat, organisme, clear, grid.counter("offre", "offres")), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        QueryParameters query = event.getLocation().getQueryParameters();
        text.setValue(query.getSingleParameter(TEXT).orElse(""));
        etat.setValue(query.getSingleParameter(STATE)
                .flatMap(OffresTerritoireView::findEtat)
                .orElse(null));
        organisme.setValue(
                query.getSingleParameter(BODY).flatMap(organismes::find).orElse(null));
        clear.setVisible(!parameters().isEmpty());
        entering = false;
        grid.refresh();
    }

    private void prepareFilters() {
        etat.setLabel("État");
        etat.setItems(Etat.values());
        etat.setEmptySelectionAllowed(true);
        etat.setEmptySelectionCaption("Tous");
        etat.setItemLabelGenerator(value -> value == null ? "Tous" : value.libelle(false));
        etat.addValueChangeListener(event -> changed());
        organisme.setItemLabelGenerator(OrganismeLine::nom);
        organisme.setPlaceholder("Tous");
        organisme.setClearButtonVisible(true);
        organisme.setItems(
                query -> organismes
                        .list(
                                query.getFilter().orElse(""),
                                new Slice(query.getOffset(), Math.max(1, query.getLimit()), null, false))
                        .stream(),
                query -> organismes.count(query.getFilter().orElse("")));
        organisme.addValueChangeListener(event -> changed());
    }

    private PagedGrid<OffreLine> grid(Clock clock) {
        PagedGrid<OffreLine> list = new PagedGrid<>(
                slice -> offres.list(filter(), slice.offset(), slice.limit()),
                () -> offres.count(filter()),
                new EmptyState(
                        VaadinIcon.SEARCH,
                        "Aucune offre ne correspond.",
                        "Effacez un filtre, ou attendez que les organismes du territoire saisissent leurs offres."));
        list.component("Offre", OffresTerritoireView::link)
                .setAutoWidth(false)
                .setFlexGrow(4)
                .setWidth("16rem");
        list.text("Organisme", null, OffreLine::organismeNom)
                .setAutoWidth(false)
                .setFlexGrow(3)
                .setWidth("12rem");
        list.component("État", line -> EtatBadge.of(line.etat(), line.publiee()))
                .setAutoWidth(false)
                .setFlexGrow(0)
                .setWidth("15.5rem");
        list.number("Sessions", null, OffreLine::sessions).setAutoWidth(false).setWidth("6.5rem");
        list.text(
                        "Prochaine session",
                        null,
                        line -> line.prochaineSession() == null
                                ? "aucune à venir"
                                : FrenchText.date(line.prochaineSession()))
                .setAutoWidth(false)
                .setFlexGrow(0)
                .setWidth("9.5rem");
        list.text("Modifiée", null, line -> FrenchText.age(line.modifieLe(), clock))
                .setAutoWidth(false)
                .setFlexGrow(0)
                .setWidth("9rem");
        list.addItemClickListener(event -> getUI().ifPresent(ui -> ui.navigate(
                OffreTerritoireView.class,
                ARelireView.parameters(event.getItem().numero()))));
        return list;
    }

    private static Component link(OffreLine line) {
        String intitule = line.intitule();
        return new RouterLink(
                intitule == null || intitule.isBlank() ? "Offre sans intitulé" : intitule,
                OffreTerritoireView.class,
                ARelireView.parameters(line.numero()));
    }

    private OffreFilter filter() {
        OrganismeLine body = organisme.getValue();
        return new OffreFilter(text.getValue().strip(), body == null ? null : body.numero(), etat.getValue());
    }

    /** Shows what the filters leave, and puts them in the address without a new line in the browser’s history. */
    private void changed() {
        if (entering) {
            return;
        }
        Map<String, String> parameters = parameters();
        clear.setVisible(!parameters.isEmpty());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("offres-du-territoire", QueryParameters.simple(parameters))));
        grid.refresh();
    }

    private void clearAll() {
        text.clear();
        etat.clear();
        organisme.clear();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        OffreFilter filter = filter();
        if (filter.text() != null && !filter.text().isEmpty()) {
            parameters.put(TEXT, filter.text());
        }
        if (filter.etat() != null) {
            parameters.put(STATE, filter.etat().name());
        }
        if (filter.organisme() != null) {
            parameters.put(BODY, filter.organisme());
        }
        return parameters;
    }

    private static Optional<Etat> findEtat(String name) {
        return Arrays.stream(Etat.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
