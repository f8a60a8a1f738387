package fr.estuaire.collect.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.estuaire.collect.imports.Exportation;
import fr.estuaire.collect.imports.RapportExport;
import fr.estuaire.collect.lecture.OfferFormat;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The offers of the person as files, and the tables to fill in. */
class ExportPanel extends Div {
    private final transient Exportation exportation;
    private final String offres;

    /** @param offres where an offer is opened: {@code offres/} */
    ExportPanel(Exportation exportation, String offres) {
        this.exportation = exportation;
        this.offres = offres;
        addClassName("pile");
        add(new Section("Exporter", offers()), new Section("Partir d’un tableau", templates()));
    }

    private Div offers() {
        int count = exportation.count();
        if (count == 0) {
            return new Div(new Paragraph("Il n’y a encore aucune offre à exporter."));
        }
        UnorderedList links = new UnorderedList();
        links.addClassName("fichiers");
        Exportation.FORMATS.stream()
                .filter(format -> format != OfferFormat.EDOF)
                .forEach(format -> links.add(new ListItem(link(format))));
        return new Div(
                new Paragraph(
                        FrenchText.count(count, "offre, telle qu’elle est", "offres, telles qu’elles sont")
                                + " en ce moment, avec leurs numéros. Lhéo 2.3 garde tout\u00A0; les autres formats laissent ce qu’ils n’ont pas."),
                links,
                new PreparationEdof(exportation, this::sendEdof, offres));
    }

    private Anchor link(OfferFormat format) {
        DownloadHandler handler = event -> send(event, format);
        return new Anchor(handler, AttachmentType.DOWNLOAD, "Télécharger en " + format.label());
    }

    /** Writes the file as the browser takes it, however long it is. */
    private void send(DownloadEvent event, OfferFormat format) throws IOException {
        event.setFileName(exportation.fileName(format));
        event.setContentType(type(format));
        exportation.write(event.getOutputStream(), format);
    }

    /** The offers may have changed since the report: a file that EDOF would refuse is never given. */
    private void sendEdof(DownloadEvent event) throws IOException {
        Path draft = Files.createTempFile("edof", ".xml");
        try {
            RapportExport made = exportation.write(Files.newOutputStream(draft), OfferFormat.EDOF);
            String name = exportation.fileName(OfferFormat.EDOF);
            if (made.isEmpty()) {
                event.setFileName(name.replace(".xml", ".txt"));
                event.setContentType("text/plain;charset=UTF-8");
                event.getOutputStream().write(made.nothing().getBytes(StandardCharsets.UTF_8));
            } else {
                event.setFileName(name);
                event.setContentType(type(OfferFormat.EDOF));
                Files.copy(draft, event.getOutputStream());
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Div templates() {
        UnorderedList links = new UnorderedList();
        links.addClassName("fichiers");
        Exportation.MODELES.forEach(format -> {
            DownloadHandler handler = event -> {
                event.setFileName("modele-offres." + format.extension());
                event.setContentType(type(format));
                exportation.writeModele(event.getOutputStream(), format);
            };
            links.add(new ListItem(
                    new Anchor(handler, AttachmentType.DOWNLOAD, "Télécharger le modèle, " + format.label())));
        });
        return new Div(
                new Paragraph(
                        "Une ligne par session\u00A0: répétez les colonnes de la formation, ou laissez-les vides sous la première ligne. Le classeur explique chaque colonne et propose les codes."),
                links);
    }

    private static String type(OfferFormat format) {
        return switch (format) {
            case LHEO_2_3, LHEO_2_2, EDOF -> "application/xml";
            case CSV -> "text/csv;charset=UTF-8";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }
}
