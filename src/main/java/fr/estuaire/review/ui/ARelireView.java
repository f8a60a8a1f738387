package fr.estuaire.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreQueue;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The offers that wait for a decision, the oldest first. */
@Route("relecture")
@PageTitle("À relire")
@Menu(order = 20, icon = "vaadin:inbox", title = "À relire")
@RolesAllowed(Role.Nom.COLLECTE)
@StyleSheet("estuaire/relecture.css")
class ARelireView extends Page {
    private final transient OffreQueue queue;
    private final transient Clock clock;

    ARelireView(OffreQueue queue, Clock clock) {
        super("À relire");
        this.queue = queue;
        this.clock = clock;
        wide();
        subtitle("Les offres que les organismes ont soumises, la plus ancienne d’abord.");
        PagedGrid<OffreLine> grid = grid();
        add(new Filters(grid.counter("offre attend votre décision", "offres attendent votre décision")), grid);
        queue.list(0, 1).stream().findFirst().ifPresent(oldest -> actions(start(oldest.numero())));
    }

    private PagedGrid<OffreLine> grid() {
        PagedGrid<OffreLine> grid = new PagedGrid<>(
                slice -> queue.list(slice.offset(), slice.limit()),
                queue::count,
                new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        "Aucune offre n’attend votre décision.",
                        "Dès qu’un organisme soumettra une offre, elle paraîtra ici et sur le tableau de bord.",
                        new RouterLink("Voir les offres du territoire", OffresTerritoireView.class)));
        grid.component("Offre", ARelireView::link).setFlexGrow(4).setWidth("16rem");
        grid.text("Organisme", null, OffreLine::organismeNom).setFlexGrow(3).setWidth("12rem");
        grid.component("Nature", line -> NatureBadge.of(line.publiee()))
                .setFlexGrow(0)
                .setWidth("11rem");
        grid.number("Sessions", null, OffreLine::sessions).setWidth("7rem");
        grid.component("Soumise", this::age).setFlexGrow(0).setWidth("10rem");
        grid.addItemClickListener(event -> getUI().ifPresent(ui ->
                ui.navigate(RelectureView.class, parameters(event.getItem().numero()))));
        return grid;
    }

    private Button start(String numero) {
        Button start = new Button("Relire la plus ancienne", VaadinIcon.ARROW_RIGHT.create());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(event -> getUI().ifPresent(ui -> ui.navigate(RelectureView.class, parameters(numero))));
        return start;
    }

    private static Component link(OffreLine line) {
        String intitule = line.intitule();
        return new RouterLink(
                intitule == null ? line.numero() : intitule, RelectureView.class, parameters(line.numero()));
    }

    private Component age(OffreLine line) {
        return line.soumiseLe() == null ? new Span() : new Span(FrenchText.age(line.soumiseLe(), clock));
    }

    static RouteParameters parameters(String numero) {
        return new RouteParameters(RelectureView.NUMERO, numero);
    }
}
