package fr.estuaire.collect.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.collect.releve.Releve;
import fr.estuaire.collect.releve.Releves;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.FileSize;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;

/** The journal of the fetches of a territory's file: when, what came of it, and why it failed. */
@Route("flux-entrants/:territoire/releves")
@PageTitle("Relèves")
@RolesAllowed({Role.Nom.ADMINISTRATION, Role.Nom.NATIONAL})
class RelevesView extends Page implements BeforeEnterObserver {
    private final transient Releves releves;
    private final transient Territories territories;
    private final RelevePanel panel;

    RelevesView(Releves releves, Territories territories, CurrentPerson person, SystemWork system) {
        super("Relèves");
        this.releves = releves;
        this.territories = territories;
        this.panel =
                new RelevePanel(releves, person, system, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TenantDefinition territory = event.getRouteParameters()
                .get("territoire")
                .flatMap(territories::find)
                .filter(found -> territories.findFailure(found.code()).isEmpty())
                .orElseThrow(NotFoundException::new);
        clear();
        subtitle(territory.nom() + "\u00A0: ce que la nation est allée chercher, et ce qui en est advenu.");
        RouterLink back = new RouterLink("Flux entrants", FluxEntrantsView.class);
        back.setQueryParameters(QueryParameters.of("territoire", territory.code()));
        back(back);
        panel.show(territory.code());
        add(panel, new Section("Journal", grid(territory)));
    }

    private PagedGrid<Releve> grid(TenantDefinition territory) {
        PagedGrid<Releve> grid = new PagedGrid<>(
                slice -> releves.list(territory.code(), slice.offset(), slice.limit()),
                () -> releves.count(territory.code()),
                new EmptyState(
                        VaadinIcon.CLOUD_DOWNLOAD_O,
                        "Aucune relève n’a encore eu lieu.",
                        territory.findFlux().isPresent()
                                ? "La prochaine aura lieu cette nuit\u00A0; vous pouvez aussi aller chercher le fichier maintenant."
                                : "Le fichier du territoire ne dit pas où aller chercher son flux\u00A0: voyez la documentation des flux."));
        grid.text("Le", null, line -> FrenchText.dateTime(line.commenceeLe(), territory.fuseau()));
        grid.component("Issue", line -> badge(line.issue())).setFlexGrow(0);
        grid.component("Ce qui s’est passé", line -> message(territory, line))
                .setAutoWidth(false)
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.text("Demandée par", null, Releve::demandeePar);
        grid.number("Essais", null, Releve::essais);
        grid.text("Taille", null, line -> line.octets() == 0 ? "" : FileSize.inWords(line.octets()));
        grid.text("Version", null, line -> line.etag() == null ? line.modifie() : line.etag())
                .setAutoWidth(false)
                .setWidth("10rem");
        grid.text(
                "SHA-256",
                null,
                line -> line.sha256() == null ? "" : line.sha256().substring(0, 12));
        return grid;
    }

    private static Component message(TenantDefinition territory, Releve line) {
        Long delivery = line.livraison();
        if (delivery == null) {
            return new Paragraph(line.message());
        }
        RouterLink link = new RouterLink(
                "Voir la livraison",
                LivraisonView.class,
                new RouteParameters(
                        new RouteParam("territoire", territory.code()),
                        new RouteParam("id", String.valueOf(delivery))));
        return new Paragraph(new Span(line.message() + " "), link);
    }

    private static Badge badge(Releve.Issue issue) {
        return switch (issue) {
            case RECUE -> new Badge("Reçue", Tone.SUCCESS);
            case INCHANGEE -> new Badge("Inchangée", Tone.NEUTRAL);
            case ECHEC -> new Badge("Échec", Tone.DANGER);
        };
    }
}
