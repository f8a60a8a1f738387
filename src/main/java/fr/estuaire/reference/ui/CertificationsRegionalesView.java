package fr.estuaire.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.CertificationsRegionales;
import fr.estuaire.reference.VarianteRegionale;
import fr.estuaire.reference.VarianteRegionale.Statut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** Regional variants: for collectors those of their territory, with what became of them; for the nation all, to decide. */
@Route("certifications-regionales")
@PageTitle("Certifications régionales")
@Menu(order = 52, icon = "vaadin:flag-o", title = "Certifications régionales")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.NATIONAL})
class CertificationsRegionalesView extends Page implements BeforeEnterObserver {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final transient CertificationsRegionales regionales;
    private final transient Territories territories;
    private final boolean nation;
    private final Select<Statut> statut = RegisterWords.select("État", "Tous", List.of(Statut.values()), Statut::label);
    private final PagedGrid<VarianteRegionale> grid;

    CertificationsRegionalesView(CertificationsRegionales regionales, Territories territories, CurrentPerson person) {
        super("Certifications régionales");
        this.regionales = regionales;
        this.territories = territories;
        this.nation = person.getMembership().role() == Role.NATIONAL;
        wide();
        subtitle(
                nation
                        ? "Les intitulés que des régions proposent pour une certification. Celui que vous acceptez n’est montré qu’à sa région."
                        : "Les intitulés que votre région donne à des certifications, et ce que la nation en a décidé.");
        grid = new PagedGrid<>(
                slice -> nation ? regionales.list(statut.getValue(), slice) : regionales.listOwn(slice),
                () -> nation ? regionales.count(statut.getValue()) : regionales.countOwn(),
                empty());
        columns();
        statut.addValueChangeListener(event -> {
            grid.refresh();
            Addresses.replace(this, "certifications-regionales", "etat", Addresses.of(statut.getValue()));
        });
        Filters filters = new Filters(grid.counter("proposition", "propositions"));
        if (nation) {
            filters.addComponentAsFirst(statut);
        }
        add(filters, grid);
    }

    private EmptyState empty() {
        return nation
                ? new EmptyState(
                        VaadinIcon.FLAG_O,
                        "Aucune proposition ne correspond.",
                        "Les collecteurs des territoires proposent depuis la fiche d’une certification.")
                : new EmptyState(
                        VaadinIcon.FLAG_O,
                        "Votre région n’a rien proposé.",
                        "Ouvrez la fiche d’une certification, puis « Proposer un intitulé régional ».",
                        new RouterLink("Chercher une certification", CertificationsView.class));
    }

    private void columns() {
        grid.component("Intitulé régional", CertificationsRegionalesView::name)
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(4);
        if (nation) {
            grid.text("Territoire", null, one -> territory(one.territoire()));
        }
        grid.text(
                        "Codes",
                        null,
                        one -> RegisterWords.line(
                                " · ",
                                String.join(" ", one.formacodes()),
                                String.join(" ", one.nsf()),
                                String.join(" ", one.romes())))
                .setAutoWidth(false)
                .setWidth("8rem");
        grid.text("Proposée", null, CertificationsRegionalesView::proposed)
                .setAutoWidth(false)
                .setWidth("11rem");
        grid.component("État", one -> RegisterWords.badge(one.statut())).setFlexGrow(0);
        grid.text("Motif ou commentaire", null, one -> one.motif() == null ? one.commentaire() : one.motif())
                .setAutoWidth(false)
                .setWidth("11rem");
        grid.component("", this::buttons).setAutoWidth(false).setWidth("9rem").setFlexGrow(0);
    }

    private static Div name(VarianteRegionale one) {
        Div name = new Div(new Div(new Span(one.intitule())));
        if (one.specialites() != null) {
            name.add(Lists.second(one.specialites()));
        }
        name.add(new Div(new RouterLink(
                RegisterWords.line(" · ", one.certification(), one.intituleNational()),
                CertificationView.class,
                CertificationView.parameters(one.certification()))));
        return name;
    }

    private static String proposed(VarianteRegionale one) {
        return FrenchText.dateTime(one.proposeLe(), LEGAL_TIME) + ", par " + RegisterWords.account(one.proposePar());
    }

    private String territory(String code) {
        return territories.find(code).map(TenantDefinition::nom).orElse(code);
    }

    private Component buttons(VarianteRegionale one) {
        Div buttons = new Div();
        buttons.addClassName("page-actions");
        if (nation && one.statut() == Statut.PROPOSEE) {
            Button accept = new Button("Accepter", VaadinIcon.CHECK.create(), event -> accept(one));
            Button refuse = new Button("Refuser", VaadinIcon.BAN.create(), event -> askToRefuse(one));
            accept.addThemeVariants(ButtonVariant.LUMO_SMALL);
            refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            buttons.add(accept, refuse);
        }
        if (!nation && (one.statut() == Statut.PROPOSEE || one.statut() == Statut.ACCEPTEE)) {
            Button withdraw = new Button("Retirer", VaadinIcon.TRASH.create(), event -> askToWithdraw(one));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            buttons.add(withdraw);
        }
        return buttons;
    }

    private void accept(VarianteRegionale one) {
        try {
            regionales.accept(one.id());
            Messages.done("« %s » est l’intitulé de %s.".formatted(one.intitule(), territory(one.territoire())));
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        grid.refresh();
    }

    private void askToRefuse(VarianteRegionale one) {
        new Ask(
                        "Refuser « %s » ?".formatted(one.intitule()),
                        "Les collecteurs de %s liront votre motif et pourront proposer autre chose."
                                .formatted(territory(one.territoire())))
                .decideWithReason("Motif", "Refuser", reason -> {
                    regionales.refuse(one.id(), reason);
                    grid.refresh();
                });
    }

    private void askToWithdraw(VarianteRegionale one) {
        new Ask("Retirer « %s » ?".formatted(one.intitule()), "Votre région retrouvera l’intitulé national.")
                .decide("Retirer", () -> {
                    regionales.withdraw(one.id());
                    grid.refresh();
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        statut.setValue(Addresses.constant(event, "etat", Statut.class).orElse(null));
        grid.refresh();
    }
}
