package fr.estuaire.collect.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.estuaire.collect.imports.Exportation;
import fr.estuaire.collect.imports.RapportExport;
import fr.estuaire.collect.lecture.OfferFormat;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.shared.FrenchText;
import java.io.IOException;
import java.io.UncheckedIOException;

/** EDOF takes complete offers only: says first which of them it refuses, and why, then gives the file of the others. */
class PreparationEdof extends Div {
    private final transient Exportation exportation;
    private final transient DownloadHandler file;

    /** Where an offer is opened: {@code offres/}. */
    private final String offres;

    private final Div report = new Div();

    PreparationEdof(Exportation exportation, DownloadHandler file, String offres) {
        this.exportation = exportation;
        this.file = file;
        this.offres = offres;
        report.addClassName("pile");
        report.getElement().setAttribute("role", "status");
        add(
                new Button("Préparer le fichier pour EDOF", VaadinIcon.CLIPBOARD_CHECK.create(), event -> prepare()),
                report);
    }

    private void prepare() {
        report.removeAll();
        RapportExport told = examine();
        if (told.isEmpty()) {
            report.add(new Paragraph(told.nothing()));
        } else {
            String words = FrenchText.count(told.bilan().ecrites(), "offre", "offres");
            report.add(new Anchor(file, AttachmentType.DOWNLOAD, "Télécharger pour EDOF (" + words + ")"));
        }
        told.bilan().remarques().stream()
                .map(Remarque::message)
                .map(Paragraph::new)
                .forEach(report::add);
        if (told.bilan().refusees() > 0) {
            tellRefused(told);
        }
    }

    private RapportExport examine() {
        try {
            return exportation.examine(OfferFormat.EDOF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellRefused(RapportExport told) {
        UnorderedList list = new UnorderedList();
        told.refusees().forEach(refusee -> {
            UnorderedList raisons = new UnorderedList();
            refusee.raisons().forEach(raison -> raisons.add(new ListItem(raison)));
            list.add(new ListItem(
                    new Anchor(offres + refusee.numero(), refusee.titre()),
                    new Span(" (" + refusee.numero() + ")"),
                    raisons));
        });
        report.add(
                new H3(FrenchText.count(
                        told.bilan().refusees(),
                        "offre qu’EDOF refuserait, laissée de côté",
                        "offres qu’EDOF refuserait, laissées de côté")),
                list);
        long others = told.bilan().refusees() - told.refusees().size();
        if (others > 0) {
            report.add(new Paragraph("Et " + FrenchText.count(others, "autre", "autres")
                    + "\u00A0: complétez d’abord celles-ci, puis recommencez."));
        }
    }
}
