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
import fr.estuaire.collect.lecture.OfferFormat;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.io.IOException;

/** The offers of the person as files, and the tables to fill in. */
class ExportPanel extends Div {
    private final transient Exportation exportation;

    ExportPanel(Exportation exportation) {
        this.exportation = exportation;
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
        Exportation.FORMATS.forEach(format -> links.add(new ListItem(link(format))));
        return new Div(
                new Paragraph(
                        FrenchText.count(count, "offre, telle qu’elle est", "offres, telles qu’elles sont")
                                + " en ce moment, avec leurs numéros. Lhéo 2.3 garde tout\u00A0; les autres formats laissent ce qu’ils n’ont pas."),
                links);
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
