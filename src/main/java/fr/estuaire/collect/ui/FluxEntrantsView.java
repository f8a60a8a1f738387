package fr.estuaire.collect.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.DeliveryLine;
import fr.estuaire.collect.DeliveryReport;
import fr.estuaire.collect.releve.Releves;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that the territory's own tool delivered; the nation chooses the territory. */
@Route("flux-entrants")
@PageTitle("Flux entrants")
@Menu(order = 43, icon = "vaadin:inbox", title = "Flux entrants")
@RolesAllowed({Role.Nom.ADMINISTRATION, Role.Nom.NATIONAL})
class FluxEntrantsView extends Page implements BeforeEnterObserver {
    private final transient Deliveries deliveries;
    private final transient Territories territories;
    private final @Nullable String own;
    private final Select<TenantDefinition> territoire = new Select<>();
    /** Read by the thread of an upload too, which has no lock on the page. */
    private volatile String chosen;

    private final PagedGrid<DeliveryLine> grid;
    private final RelevePanel releve;

    FluxEntrantsView(
            Deliveries deliveries, Releves releves, Territories territories, CurrentPerson person, SystemWork system) {
        super("Flux entrants");
        this.deliveries = deliveries;
        this.territories = territories;
        this.own = person.getMembership().territoire();
        this.chosen = own == null ? "" : own;
        wide();
        subtitle(
                "Déposez le fichier Lhéo que produit l’outil du territoire\u00A0: il entre au catalogue à la prochaine consolidation.");
        grid = new PagedGrid<>(
                slice -> code().isEmpty() ? List.of() : deliveries.list(code(), slice.offset(), slice.limit()),
                () -> code().isEmpty() ? 0 : deliveries.count(code()),
                new EmptyState(
                        VaadinIcon.INBOX,
                        "Aucun fichier livré.",
                        "Déposez un fichier Lhéo 2.3 ou 2.2 ci-dessus, compressé par gzip ou non."));
        releve = new RelevePanel(releves, person, system, grid::refresh);
        columns();
        if (own == null) {
            add(new Filters(chooser()));
        }
        add(releve, new Section("Livrer un fichier", upload()), new Section("Livraisons", grid));
    }

    private Select<TenantDefinition> chooser() {
        territoire.setLabel("Territoire");
        territoire.setPlaceholder("Choisissez un territoire");
        territoire.setItems(territories.listAvailable());
        territoire.setItemLabelGenerator(TenantDefinition::nom);
        territoire.addValueChangeListener(event -> {
            chosen = event.getValue() == null ? "" : event.getValue().code();
            if (event.isFromClient()) {
                UI.getCurrent().navigate(FluxEntrantsView.class, QueryParameters.of("territoire", code()));
            }
        });
        return territoire;
    }

    private Upload upload() {
        UploadHandler handler = this::receive;
        Upload upload = new Upload(handler);
        upload.setI18n(FrenchFields.upload("un fichier Lhéo"));
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** Runs in the request of the upload, without the lock of the session: the person may go on working. */
    private void receive(UploadEvent event) throws IOException {
        if (code().isEmpty()) {
            tell(event.getUI(), () -> Messages.refused("Choisissez d’abord le territoire, puis déposez le fichier."));
            return;
        }
        try (InputStream content = event.getInputStream()) {
            DeliveryReport report = deliveries.deliver(code(), event.getFileName(), content);
            tell(event.getUI(), () -> show(report));
        } catch (UncheckedIOException e) {
            tell(
                    event.getUI(),
                    () -> Messages.refused("L’envoi s’est interrompu\u00A0: déposez le fichier de nouveau."));
        } catch (IllegalStateException e) {
            tell(event.getUI(), () -> Messages.refused(String.valueOf(e.getMessage())));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    private static void tell(UI ui, Command words) {
        ui.access(words);
    }

    private void show(DeliveryReport report) {
        grid.refresh();
        switch (report.outcome()) {
            case ACCEPTEE ->
                Messages.done("%s\u00A0: %s, dont %s."
                        .formatted(
                                report.fileName(),
                                FrenchText.count(report.formations(), "formation"),
                                FrenchText.count(report.isolees(), "isolée")));
            case DEJA_RECUE -> Messages.said("Ce fichier a déjà été reçu\u00A0: rien ne change.");
            case REFUSEE -> Messages.refused(report.findMotif().orElse("Ce fichier est refusé."));
        }
    }

    private void columns() {
        grid.component("Livraison", this::link)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.text("Reçue", null, line -> FrenchText.dateTime(line.receivedAt(), zone()));
        grid.text("Par", null, DeliveryLine::by).setAutoWidth(false).setWidth("9rem");
        grid.component("État", line -> LivraisonWords.badge(line.outcome())).setFlexGrow(0);
        grid.number("Formations", null, DeliveryLine::formations);
        grid.number("Sessions", null, DeliveryLine::sessions);
        grid.number("Isolées", null, DeliveryLine::isolees);
        grid.component("Motif", line -> new Paragraph(line.motif() == null ? "" : line.motif()))
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(3);
    }

    private RouterLink link(DeliveryLine line) {
        return new RouterLink(
                line.fileName(),
                LivraisonView.class,
                new RouteParameters(
                        new RouteParam("territoire", code()), new RouteParam("id", String.valueOf(line.id()))));
    }

    private ZoneId zone() {
        return territories.get(code()).fuseau();
    }

    private String code() {
        return chosen;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("territoire")
                .flatMap(territories::find)
                .filter(found ->
                        own == null && territories.findFailure(found.code()).isEmpty())
                .ifPresent(territoire::setValue);
        releve.show(code());
        grid.refresh();
    }
}
