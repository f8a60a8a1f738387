package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Element;
import fr.estuaire.quality.Finding;
import fr.estuaire.rollup.catalogue.OffreNationale;
import fr.estuaire.rollup.catalogue.OffreNationale.Version;
import fr.estuaire.rollup.catalogue.OffresNationales;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;

/** One offer of the catalogue, as an adviser reads it, with where it comes from and what became of it. */
@Route("catalogue/:territoire/:numero")
@RolesAllowed(Role.Nom.NATIONAL)
@StyleSheet("estuaire/catalogue.css")
class OffreNationaleView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OffresNationales offres;
    private final transient Territories territories;
    private String name = "Offre";

    OffreNationaleView(OffresNationales offres, Territories territories) {
        super("Offre");
        this.offres = offres;
        this.territories = territories;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        OffreNationale offre = offres.find(
                        parameters.get("territoire").orElse(""),
                        parameters.get("numero").orElse(""))
                .orElseThrow(NotFoundException::new);
        clear();
        show(offre);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(OffreNationale offre) {
        Element formation = offre.fragment().element();
        name = offre.intitule();
        title(name);
        subtitle("%s · numéro %s"
                .formatted(
                        territories
                                .find(offre.territoire())
                                .map(TenantDefinition::nom)
                                .orElse(offre.territoire()),
                        offre.numero()));
        back(new RouterLink("Catalogue national", CatalogueView.class));
        badges(badge(offre));
        if (offre.isWithdrawn()) {
            add(withdrawn(offre));
        }
        if (!offre.isolement().isEmpty()) {
            add(isolated(offre));
        }
        OffreSheet.sections(formation).forEach(this::add);
        add(versions(offre), findings(offre), new Details("Fragment Lhéo 2.3", xml(offre)));
    }

    private static Badge badge(OffreNationale offre) {
        if (offre.isWithdrawn()) {
            return new Badge("Retirée", Tone.NEUTRAL);
        }
        return offre.isolement().isEmpty()
                ? new Badge("Diffusée", Tone.SUCCESS)
                : new Badge("Isolée (" + FrenchText.count(offre.isolement().size(), "anomalie") + ")", Tone.WARNING);
    }

    private static Section withdrawn(OffreNationale offre) {
        Version last = offre.versions().getFirst();
        return new Section(
                "Cette offre est retirée",
                new Paragraph("Le territoire ne la diffuse plus depuis le %s (exécution %s). Voici sa dernière version."
                        .formatted(last.findEnd().map(Words::dateTime).orElse(""), String.valueOf(last.sortie()))));
    }

    private static Section isolated(OffreNationale offre) {
        UnorderedList reasons = new UnorderedList();
        offre.isolement().forEach(reason -> reasons.add(new ListItem(reason)));
        return new Section(
                "Le dernier flux porte cette offre avec un défaut",
                new Paragraph(
                        "La dernière bonne version, ci-dessous, reste diffusée. Le territoire doit corriger\u00A0:"),
                reasons);
    }

    private static Section versions(OffreNationale offre) {
        Grid<Version> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.addColumn(Version::version).setHeader("Version").setWidth("6rem").setFlexGrow(0);
        grid.addColumn(version -> Words.dateTime(version.du())).setHeader("Du").setWidth("12rem");
        grid.addColumn(version -> version.findEnd().map(Words::dateTime).orElse("en cours"))
                .setHeader("Au")
                .setWidth("12rem");
        grid.addComponentColumn(version -> run(version.entree()))
                .setHeader("Entrée")
                .setWidth("9rem");
        grid.addColumn(OffreNationaleView::end).setHeader("Fin").setWidth("12rem");
        grid.setItems(offre.versions());
        return new Section("Versions", grid);
    }

    private static RouterLink run(long execution) {
        return new RouterLink(
                "Exécution " + execution, ExecutionView.class, new RouteParameters("id", String.valueOf(execution)));
    }

    private static String end(Version version) {
        String cause = version.fin();
        if (cause == null) {
            return "";
        }
        return (cause.equals("RETIREE") ? "Retirée" : "Remplacée") + ", exécution " + version.sortie();
    }

    private static Section findings(OffreNationale offre) {
        if (offre.findings().isEmpty()) {
            return new Section(
                    "Constats", new Paragraph("Les règles n’ont rien à redire à cette version."), accepted(offre));
        }
        Grid<Finding> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(finding -> SeverityBadge.of(finding.severity()))
                .setHeader("Gravité")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(Finding::message).setHeader("Constat").setWidth("18rem");
        grid.addComponentColumn(finding -> RuleLink.inWords(finding.ruleCode()))
                .setHeader("Règle")
                .setWidth("16rem");
        grid.addColumn(Finding::remedy).setHeader("Que faire").setWidth("18rem");
        grid.addColumn(Finding::elementPath).setHeader("Où").setWidth("14rem");
        grid.setItems(offre.findings());
        return new Section("Constats", grid, accepted(offre));
    }

    /** What the territory accepted, and until when: shown, and without consequence. */
    private static UnorderedList accepted(OffreNationale offre) {
        UnorderedList list = new UnorderedList();
        offre.accepted()
                .forEach(accepted -> list.add(new ListItem(
                        new Span(accepted.finding().message() + " "),
                        new Span("Accepté par %s jusqu’au %s\u00A0: «\u00A0%s\u00A0». "
                                .formatted(
                                        accepted.acceptation().par(),
                                        FrenchText.date(accepted.acceptation().jusquAu()),
                                        accepted.acceptation().motif())),
                        RuleLink.aside(accepted.finding().ruleCode()))));
        list.setVisible(!offre.accepted().isEmpty());
        return list;
    }

    private static Pre xml(OffreNationale offre) {
        Pre pre = new Pre(offre.fragment().toString().replace("><", ">\n<"));
        pre.addClassName("fragment");
        return pre;
    }
}
