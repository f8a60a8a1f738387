package fr.estuaire.reference.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportReport.RefusedLine;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;

/** What one import did, line by line where it refused some. */
@Route("referentiels/:code/:id(\\d{1,18})")
@RolesAllowed(Role.Nom.NATIONAL)
class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient RegisterImports imports;
    private String name = "Import";

    ImportView(RegisterImports imports) {
        super("Import");
        this.imports = imports;
        wide();
    }

    static RouteParameters parameters(ImportLine line) {
        return new RouteParameters(
                new RouteParam("code", line.register().code()), new RouteParam("id", String.valueOf(line.id())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        ImportReport report = event.getRouteParameters()
                .getLong("id")
                .flatMap(imports::find)
                .filter(found -> found.line().register().code().equals(code))
                .orElseThrow(NotFoundException::new);
        clear();
        show(report);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(ImportReport report) {
        ImportLine line = report.line();
        name = "Import " + line.id();
        title(line.nomFichier());
        subtitle("%s · import %d, commencé le %s par %s"
                .formatted(line.register().label(), line.id(), ImportWords.dateTime(line.debut()), line.par()));
        back(new RouterLink(
                line.register().label(), ReferentielView.class, ReferentielView.parameters(line.register())));
        badges(ImportWords.badge(line));
        line.findMotif().ifPresent(motif -> add(new Section("Pourquoi", new Paragraph(motif))));
        line.findNote().ifPresent(note -> add(new Section("À savoir", new Paragraph(note))));
        if (line.decision() != null) {
            add(new Section(
                    "Décision",
                    new Paragraph("%s le %s par %s : %s"
                            .formatted(
                                    line.decision().applique() ? "Appliqué" : "Écarté",
                                    ImportWords.dateTime(line.decision().le()),
                                    line.decision().par(),
                                    line.decision().motif()))));
        }
        if (report.comptes().lues() > 0) {
            add(new Section("Lignes", ImportWords.facts(report.comptes())));
        }
        add(new Section(
                "Fichier",
                new Facts()
                        .add("Version", ImportWords.version(line.version(), line.versionLe()))
                        .add("Taille", FrenchText.number(line.octets()) + " octets")
                        .add("Colonnes inconnues, ignorées", String.join(", ", line.colonnesInconnues()))
                        .add("Colonnes facultatives absentes", String.join(", ", line.colonnesAbsentes()))));
        if (!report.refus().isEmpty()) {
            add(refused(report));
        }
    }

    private static Section refused(ImportReport report) {
        Grid<RefusedLine> grid = Lists.grid(report.refus());
        grid.addColumn(one -> FrenchText.number(one.ligne()))
                .setHeader("Ligne")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(RefusedLine::raison).setHeader("Raison").setWidth("24rem");
        Section section = new Section("Lignes refusées", grid);
        if (report.comptes().refusees() > report.refus().size()) {
            section.add(new Paragraph("Les %d premières sur %s."
                    .formatted(
                            report.refus().size(),
                            FrenchText.number(report.comptes().refusees()))));
        }
        return section;
    }
}
