package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;

/** The offers of the body for which the person works. */
@Route("offres")
@PageTitle("Mes offres")
@Menu(order = 10, icon = "vaadin:clipboard-text", title = "Mes offres")
@RolesAllowed(Role.Nom.ORGANISME)
class MesOffresView extends Page implements BeforeEnterObserver {
    private final TextField text;
    private final Select<Etat> etat = new Select<>();
    private final PagedGrid<OffreLine> grid;

    MesOffresView(OffreSearch search, Clock clock) {
        super("Mes offres");
        subtitle("Une offre est une formation avec ses actions, ses lieux et ses sessions.");
        text = Filters.search("Rechercher", "Intitulé ou numéro", value -> filter());
        etat.setLabel("État");
        etat.setItems(Etat.values());
        etat.setEmptySelectionAllowed(true);
        etat.setEmptySelectionCaption("Tous");
        etat.setItemLabelGenerator(value -> value == null ? "Tous" : value.libelle(false));
        etat.addValueChangeListener(event -> filter());
        Button create = new Button("Nouvelle offre", VaadinIcon.PLUS.create(), event -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        grid = new PagedGrid<>(
                slice -> search.list(filterValue(), slice.offset(), slice.limit()),
                () -> search.count(filterValue()),
                new EmptyState(
                        VaadinIcon.CLIPBOARD_TEXT,
                        "Aucune offre à montrer.",
                        "Créez votre première offre, ou effacez les filtres pour tout revoir."));
        columns(clock);
        add(new Filters(text, etat, grid.counter("offre", "offres")), grid);
    }

    private void columns(Clock clock) {
        grid.component("Formation", MesOffresView::link)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(3);
        grid.component("État", line -> EtatBadge.of(line.etat(), line.publiee()))
                .setFlexGrow(0);
        grid.number("Sessions", null, OffreLine::sessions);
        grid.text(
                "Prochaine session",
                null,
                line -> line.prochaineSession() == null ? "aucune à venir" : FrenchText.date(line.prochaineSession()));
        grid.text("Modifiée", null, line -> FrenchText.age(line.modifieLe(), clock));
        grid.addItemClickListener(event -> open(event.getItem().numero()));
    }

    private static RouterLink link(OffreLine line) {
        String title = line.intitule() == null ? "Offre sans intitulé" : line.intitule();
        return new RouterLink(title, OffreView.class, new RouteParameters("numero", line.numero()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, java.util.List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        text.setValue(query.getOrDefault("texte", java.util.List.of("")).getFirst());
        etat.setValue(query.getOrDefault("etat", java.util.List.of()).stream()
                .flatMap(name -> java.util.Arrays.stream(Etat.values())
                        .filter(value -> value.name().equals(name)))
                .findFirst()
                .orElse(null));
    }

    private void filter() {
        grid.refresh();
        getUI().ifPresent(ui ->
                Urls.replace(ui, "offres", Urls.parameters("texte", text.getValue(), "etat", etatName())));
    }

    private String etatName() {
        return etat.getValue() == null ? "" : etat.getValue().name();
    }

    private OffreFilter filterValue() {
        return new OffreFilter(text.getValue(), null, etat.getValue());
    }

    private void create() {
        getUI().ifPresent(ui -> ui.navigate(NouvelleOffreView.class));
    }

    private void open(String numero) {
        getUI().ifPresent(ui -> ui.navigate(OffreView.class, new RouteParameters("numero", numero)));
    }
}
