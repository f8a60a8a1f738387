package fr.estuaire.collect.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.DeliveryReport;
import fr.estuaire.collect.DeliveryReport.DeliveredFinding;
import fr.estuaire.collect.DeliveryReport.RuleCount;
import fr.estuaire.identity.Role;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;

/** One delivery: what the file held, and what the rules found in it. */
@Route("flux-entrants/:territoire/:id(\\d{1,18})")
@RolesAllowed({Role.Nom.ADMINISTRATION, Role.Nom.NATIONAL})
class LivraisonView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Deliveries deliveries;
    private final transient Territories territories;
    private String name = "Livraison";

    LivraisonView(Deliveries deliveries, Territories territories) {
        super("Livraison");
        this.deliveries = deliveries;
        this.territories = territories;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TenantDefinition territory = event.getRouteParameters()
                .get("territoire")
                .flatMap(territories::find)
                .orElseThrow(NotFoundException::new);
        long id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        DeliveryReport report = deliveries.find(territory.code(), id).orElseThrow(NotFoundException::new);
        clear();
        show(territory, report);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(TenantDefinition territory, DeliveryReport report) {
        name = "Livraison " + report.id();
        title(report.fileName());
        subtitle("%s · livraison %d, reçue le %s"
                .formatted(territory.nom(), report.id(), FrenchText.dateTime(report.receivedAt(), territory.fuseau())));
        badges(LivraisonWords.badge(report.outcome()));
        RouterLink back = new RouterLink("Flux entrants", FluxEntrantsView.class);
        back.setQueryParameters(QueryParameters.of("territoire", territory.code()));
        back(back);
        report.findMotif().ifPresent(motif -> add(new Section("Pourquoi ce fichier est refusé", new Paragraph(motif))));
        add(new Section(
                "Contenu",
                new Facts()
                        .add("Version de Lhéo", report.version())
                        .add("Formations", FrenchText.number(report.formations()))
                        .add("Sessions", FrenchText.number(report.sessions()))
                        .add("Formations isolées", FrenchText.number(report.isolees()))));
        add(
                report.rules().isEmpty()
                        ? new Section("Constats", new Paragraph("Les règles n’ont rien à redire à ce fichier."))
                        : new Section(
                                "Constats",
                                rules(report),
                                findings(report),
                                new Paragraph("Les cinquante premiers constats de chaque règle sont gardés.")));
    }

    private static Grid<RuleCount> rules(DeliveryReport report) {
        Grid<RuleCount> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(rule -> SeverityBadge.of(rule.severity()))
                .setHeader("Gravité")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(rule -> RuleLink.inWords(rule.rule())).setHeader("Règle");
        grid.addColumn(rule -> FrenchText.number(rule.count()))
                .setHeader("Nombre")
                .setWidth("8rem");
        Fiches.fold(grid);
        grid.setItems(report.rules());
        return grid;
    }

    private static Grid<DeliveredFinding> findings(DeliveryReport report) {
        Grid<DeliveredFinding> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.addComponentColumn(finding -> SeverityBadge.of(finding.severity()))
                .setHeader("Gravité")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> RuleLink.inWords(finding.rule()))
                .setHeader("Règle")
                .setWidth("16rem");
        grid.addColumn(finding -> finding.line() == 0 ? "" : FrenchText.number(finding.line()))
                .setHeader("Ligne")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(finding -> finding.numero() == null ? "" : finding.numero())
                .setHeader("Numéro")
                .setWidth("9rem");
        grid.addColumn(DeliveredFinding::message).setHeader("Constat").setWidth("22rem");
        Fiches.fold(grid);
        grid.setItems(report.findings());
        return grid;
    }
}
