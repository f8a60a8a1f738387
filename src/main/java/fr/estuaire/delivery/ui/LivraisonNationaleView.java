package fr.estuaire.delivery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.GZIPOutputStream;

/** The national Lhéo file, to be downloaded. */
@Route("livraison-nationale")
@PageTitle("Livraison nationale")
@Menu(order = 44, icon = "vaadin:download", title = "Livraison nationale")
@RolesAllowed(Role.Nom.NATIONAL)
class LivraisonNationaleView extends Page {
    private final transient NationalExport export;
    private final transient Clock clock;

    LivraisonNationaleView(NationalExport export, Clock clock) {
        super("Livraison nationale");
        this.export = export;
        this.clock = clock;
        subtitle("Tout ce que le catalogue publie, en un fichier Lhéo 2.3.");
        DownloadHandler handler = this::send;
        Anchor download = new Anchor(handler, "Télécharger le fichier national (XML compressé par gzip)");
        download.getElement().setAttribute("download", true);
        add(new Section(
                "Fichier Lhéo",
                new Paragraph(
                        "Le fichier est écrit au moment où vous le demandez, à partir de la dernière consolidation."
                                + " Les formations isolées y figurent dans leur dernière bonne version."),
                download));
        download.setVisible(!export.isEmpty());
        if (export.isEmpty()) {
            add(new Paragraph("Le catalogue national est vide\u00A0: lancez d’abord la consolidation."));
        }
    }

    private void send(DownloadEvent event) throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        event.setFileName("offre-nationale-" + today + ".xml.gz");
        event.setContentType("application/gzip");
        try (OutputStream out = new GZIPOutputStream(event.getOutputStream(), 1 << 16)) {
            export.write(out);
        }
    }
}
