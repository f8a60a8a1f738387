package fr.estuaire.publish.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.estuaire.identity.Role;
import fr.estuaire.publish.PublishReport;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.publish.Sortie;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.FileSize;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.NoSuchElementException;

/** The regional outputs, one a day: what leaves the territory for the national catalogue. */
@Route("flux-sortant")
@PageTitle("Flux sortant")
@Menu(order = 30, icon = "vaadin:outbox", title = "Flux sortant")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class FluxSortantView extends Page {
    private final transient RegionalOutputs outputs;
    private final ZoneId fuseau;
    private final PagedGrid<Sortie> grid;

    FluxSortantView(RegionalOutputs outputs, Territories territories) {
        super("Flux sortant");
        this.outputs = outputs;
        this.fuseau = territories.getCurrent().fuseau();
        subtitle("Chaque nuit, les offres publiées du territoire partent en un fichier Lhéo 2.3, contrôlé en entier"
                + " avant d’être gardé : une sortie qui ne serait pas valide ne remplace jamais la précédente.");
        Button produce = new Button("Produire la sortie du jour", VaadinIcon.OUTBOX.create(), event -> produce());
        produce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        produce.addClickListener(event -> event.getSource().setEnabled(true));
        produce.setDisableOnClick(true);
        actions(produce);
        grid = grid();
        add(new Filters(grid.counter("sortie gardée", "sorties gardées")), grid);
    }

    private PagedGrid<Sortie> grid() {
        PagedGrid<Sortie> list = new PagedGrid<>(
                slice -> outputs.list(slice.offset(), slice.limit()),
                outputs::count,
                new EmptyState(
                        VaadinIcon.OUTBOX,
                        "Aucune sortie n’a encore été produite.",
                        "Approuvez une offre, puis produisez la sortie du jour ; sinon elle le sera cette nuit."));
        list.text("Jour", null, sortie -> FrenchText.date(sortie.jour()))
                .setFlexGrow(0)
                .setWidth("9rem");
        list.component("Contrôle", FluxSortantView::validity).setFlexGrow(0).setWidth("11rem");
        list.number("Formations", null, Sortie::formations).setWidth("8rem");
        list.number("Sessions", null, Sortie::sessions).setWidth("7rem");
        list.text("Taille", null, sortie -> sortie.octets() == 0 ? "" : FileSize.inWords(sortie.octets()))
                .setFlexGrow(0)
                .setWidth("7rem");
        list.text("Produite", null, this::when).setWidth("18rem");
        list.component("Fichier", this::download).setFlexGrow(0).setWidth("13rem");
        return list;
    }

    private static Badge validity(Sortie sortie) {
        return sortie.formations() == 0 ? new Badge("Sans offre", Tone.NEUTRAL) : new Badge("Valide", Tone.SUCCESS);
    }

    private String when(Sortie sortie) {
        return FrenchText.dateTime(sortie.produiteLe(), fuseau) + ", par " + sortie.produitePar();
    }

    private Component download(Sortie sortie) {
        if (sortie.formations() == 0) {
            return new Span("Rien à télécharger");
        }
        long id = sortie.id();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> response(id)), AttachmentType.DOWNLOAD, "Télécharger");
        link.getElement().setAttribute("aria-label", "Télécharger la sortie du " + FrenchText.date(sortie.jour()));
        return link;
    }

    /** Reads the file from the disk as the browser takes it, however large it is. */
    private DownloadResponse response(long id) throws IOException {
        try {
            Path file = outputs.getFile(id);
            return new DownloadResponse(
                    Files.newInputStream(file), file.getFileName().toString(), "application/xml", Files.size(file));
        } catch (NoSuchElementException _) {
            return DownloadResponse.error(404);
        }
    }

    private static String content(Sortie sortie) {
        return " : " + FrenchText.count(sortie.formations(), "formation") + " et "
                + FrenchText.count(sortie.sessions(), "session") + ".";
    }

    private void produce() {
        try {
            PublishReport report = outputs.publishCurrent();
            if (report.changed()) {
                Messages.done("La sortie du jour est produite"
                        + report.sortie().map(FluxSortantView::content).orElse("."));
            } else {
                Messages.said(report.message());
            }
        } catch (IllegalStateException e) {
            Messages.refused(String.valueOf(e.getMessage()));
        }
        grid.refresh();
    }
}
