package fr.estuaire.collect.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.estuaire.collect.imports.Exportation;
import fr.estuaire.collect.imports.Import;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.collect.imports.Jetons;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;

/** Offers by file: bring them in, take them out, let a software do it. */
@Route("importer")
@PageTitle("Importer / exporter")
@Menu(order = 15, icon = "vaadin:exchange", title = "Importer / exporter")
@StyleSheet("estuaire/imports.css")
@RolesAllowed({Role.Nom.ORGANISME, Role.Nom.COLLECTE})
class ImporterView extends Page {
    private final transient Imports imports;
    private final ZoneId fuseau;
    private final Checkbox retirer =
            new Checkbox("Retirer de mes offres les actions et les sessions qui ne sont plus dans le fichier");

    /** Read by the thread of an upload too, which has no lock on the page. */
    private volatile boolean retire;

    ImporterView(
            Imports imports, Exportation exportation, Jetons jetons, CurrentPerson person, Territories territories) {
        super("Importer / exporter");
        this.imports = imports;
        this.fuseau = territories.getCurrent().fuseau();
        wide();
        boolean collector = person.getMembership().role() == Role.COLLECTE;
        subtitle(
                collector
                        ? "Faites entrer les offres des organismes du territoire depuis un fichier, ou sortez-les."
                        : "Faites entrer vos offres depuis un fichier, ou sortez-les pour un autre outil.");
        retirer.addValueChangeListener(event -> retire = event.getValue());
        add(
                new Section(
                        "Importer un fichier",
                        new Paragraph(
                                "Lhéo 2.3 ou 2.2, EDOF (Mon Compte Formation), CSV ou XLSX. Rien n’est écrit avant que vous ayez lu le rapport et choisi."),
                        upload(),
                        retirer),
                new Section("Imports", grid()),
                new ExportPanel(exportation, collector ? "offres-du-territoire/" : "offres/"));
        if (!collector) {
            add(new JetonsPanel(jetons, fuseau));
        }
    }

    private Upload upload() {
        UploadHandler handler = this::receive;
        Upload upload = new Upload(handler);
        upload.setI18n(FrenchFields.upload("un fichier d’offres"));
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** Runs in the request of the upload, without the lock of the session: the person may go on working. */
    private void receive(UploadEvent event) {
        try (InputStream content = event.getInputStream()) {
            long id = imports.receive(event.getFileName(), content, new Imports.Options(retire, false));
            tell(event.getUI(), () -> open(id));
        } catch (IOException e) {
            tell(
                    event.getUI(),
                    () -> Messages.refused("L’envoi s’est interrompu\u00A0: déposez le fichier de nouveau."));
        } catch (IllegalStateException | IllegalArgumentException e) {
            tell(event.getUI(), () -> Messages.refused(e));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    private static void tell(UI ui, Command words) {
        ui.access(words);
    }

    private static void open(long id) {
        UI.getCurrent().navigate(ImportView.class, parameters(id));
    }

    static RouteParameters parameters(long id) {
        return new RouteParameters("id", String.valueOf(id));
    }

    private PagedGrid<Import> grid() {
        PagedGrid<Import> grid = new PagedGrid<>(
                slice -> imports.list(slice.offset(), slice.limit()),
                imports::count,
                new EmptyState(
                        VaadinIcon.EXCHANGE,
                        "Aucun fichier importé.",
                        "Déposez un fichier ci-dessus, ou partez d’un modèle de tableau ci-dessous."));
        grid.setAllRowsVisible(true);
        grid.component("Fichier", line -> new RouterLink(line.nomFichier(), ImportView.class, parameters(line.id())))
                .setAutoWidth(false)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.component("État", line -> ImportWords.badge(line.statut()))
                .setFlexGrow(0)
                .setWidth("11rem");
        grid.text("Format", null, Import::format).setFlexGrow(0).setWidth("12rem");
        grid.number("Formations", null, Import::offres).setWidth("8rem");
        grid.text("Reçu", null, line -> FrenchText.dateTime(line.recuLe(), fuseau))
                .setFlexGrow(0)
                .setWidth("14rem");
        grid.text("Par", null, Import::par).setAutoWidth(false).setWidth("12rem");
        return grid;
    }
}
