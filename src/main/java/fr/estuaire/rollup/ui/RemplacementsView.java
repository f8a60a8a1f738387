package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.Succession;
import fr.estuaire.rollup.Succession.Etat;
import fr.estuaire.rollup.Successions;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Offers that went and the ones that seem to take their place: for a person of the nation to accept or refuse. */
@Route("remplacements")
@PageTitle("Remplacements")
@Menu(order = 42, icon = "vaadin:exchange", title = "Remplacements")
@RolesAllowed(Role.Nom.NATIONAL)
class RemplacementsView extends Page {
    private final transient Successions successions;
    private final transient Territories territories;
    private final Select<Etat> etat = new Select<>();
    private final PagedGrid<Succession> grid;

    RemplacementsView(Successions successions, Territories territories) {
        super("Remplacements");
        this.successions = successions;
        this.territories = territories;
        wide();
        subtitle(
                "Quand une offre part et qu’une autre arrive qui lui ressemble, la consolidation propose un lien. Acceptez-le, et qui suit l’ancienne trouve la nouvelle.");
        actions(new Button("Accepter les certaines", VaadinIcon.CHECK_SQUARE_O.create(), event -> askForCertain()));
        grid = new PagedGrid<>(
                slice -> successions.list(etat.getValue(), slice),
                () -> successions.count(etat.getValue()),
                new EmptyState(
                        VaadinIcon.EXCHANGE,
                        "Aucun remplacement ne correspond.",
                        "Choisissez un autre état, ou attendez la prochaine consolidation."));
        columns();
        etat.setLabel("État");
        etat.setItems(Etat.values());
        etat.setItemLabelGenerator(one -> one == null ? "Tous" : one.libelle());
        etat.setEmptySelectionAllowed(true);
        etat.setEmptySelectionCaption("Tous");
        etat.setValue(Etat.PROPOSE);
        etat.addValueChangeListener(event -> grid.refresh());
        add(new Filters(etat, grid.counter("remplacement", "remplacements")), grid);
    }

    private void columns() {
        grid.component("Offre partie", one -> offer(one, one.ancienne()))
                .setAutoWidth(false)
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.component("Offre qui la remplace", one -> offer(one, one.nouvelle()))
                .setAutoWidth(false)
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.text("Territoire", "territoire", one -> territory(one.territoire()));
        grid.text("Lien", null, one -> one.nature().libelle() + ". " + one.motif())
                .setAutoWidth(false)
                .setWidth("14rem");
        grid.number("Ressemblance", "score", Succession::score);
        grid.text("Trouvé", "le", one -> Words.dateTime(one.le()))
                .setAutoWidth(false)
                .setWidth("9rem");
        grid.component("État", RemplacementsView::state).setFlexGrow(0);
        grid.component("", this::buttons).setAutoWidth(false).setWidth("9rem").setFlexGrow(0);
    }

    private static Div offer(Succession one, Succession.Offre offre) {
        Div body = new Div(offre.organisme() + " · " + offre.numero());
        body.addClassName("second");
        return new Div(
                new Div(new RouterLink(
                        offre.intitule(),
                        OffreNationaleView.class,
                        new RouteParameters(Map.of("territoire", one.territoire(), "numero", offre.numero())))),
                body);
    }

    private static Badge state(Succession one) {
        return new Badge(
                one.etat().libelle(),
                switch (one.etat()) {
                    case PROPOSE -> Tone.WARNING;
                    case ACCEPTE -> Tone.SUCCESS;
                    case REFUSE, ANNULE -> Tone.NEUTRAL;
                });
    }

    private String territory(String code) {
        return territories.find(code).map(TenantDefinition::nom).orElse(code);
    }

    private Component buttons(Succession one) {
        Div buttons = new Div();
        buttons.addClassName("page-actions");
        if (one.etat() == Etat.PROPOSE) {
            Button accept = new Button(
                    "Accepter", VaadinIcon.CHECK.create(), event -> decide(() -> successions.accept(one.id())));
            Button refuse =
                    new Button("Refuser", VaadinIcon.BAN.create(), event -> decide(() -> successions.refuse(one.id())));
            accept.addThemeVariants(ButtonVariant.LUMO_SMALL);
            refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            buttons.add(accept, refuse);
        }
        return buttons;
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        grid.refresh();
    }

    private void askForCertain() {
        new Ask(
                        "Accepter les remplacements certains\u00A0?",
                        "Ce sont ceux où tout est pareil sauf le numéro, ou dont la certification est celle qui suit au registre.")
                .decide("Accepter", () -> {
                    int accepted = successions.acceptCertain();
                    Messages.done(FrenchText.count(accepted, "remplacement accepté", "remplacements acceptés") + ".");
                    grid.refresh();
                });
    }
}
