package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.Finding;
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.rollup.Cause;
import fr.estuaire.rollup.Successions;
import fr.estuaire.rollup.catalogue.OffreNationale;
import fr.estuaire.rollup.catalogue.OffreNationale.Version;
import fr.estuaire.rollup.catalogue.OffresNationales;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** One offer of the catalogue, as an adviser reads it, with where it comes from and what became of it. */
@Route("catalogue/:territoire/:numero")
@RolesAllowed(Role.Nom.NATIONAL)
@StyleSheet("estuaire/catalogue.css")
class OffreNationaleView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OffresNationales offres;
    private final transient Territories territories;
    private final transient Successions successions;
    private String name = "Offre";

    OffreNationaleView(OffresNationales offres, Territories territories, Successions successions) {
        super("Offre");
        this.offres = offres;
        this.territories = territories;
        this.successions = successions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        OffreNationale offre = offres.find(
                        parameters.get("territoire").orElse(""),
                        parameters.get("numero").orElse(""))
                .orElseThrow(NotFoundException::new);
        LocalDate day = DayField.read(event.getLocation().getQueryParameters().getParameters(), "jour");
        clear();
        if (day == null) {
            show(offre);
        } else {
            show(offre, day);
        }
    }

    /** As it was when a day ended. */
    private void show(OffreNationale offre, LocalDate day) {
        name = offre.intitule();
        head(offre);
        badges(new Badge("Telle qu’elle était le " + FrenchText.date(day), Tone.INFO));
        Instant at = CatalogueDay.endOf(day);
        Optional<Fragment> then = offres.findAt(offre.territoire(), offre.numero(), at);
        if (then.isEmpty()) {
            add(new Section(
                    "Pas encore, ou plus, au catalogue",
                    new Paragraph("Le %s, la nation ne publiait pas cette offre. Choisissez une version ci-dessous."
                            .formatted(FrenchText.date(day)))));
        } else {
            then.get().element().text("intitule-formation").ifPresent(this::title);
            OffreSheet.sections(then.get().element()).forEach(this::add);
        }
        add(versions(offre));
        then.ifPresent(fragment -> add(new Details("Fragment Lhéo 2.3", xml(fragment))));
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(OffreNationale offre) {
        Element formation = offre.fragment().element();
        name = offre.intitule();
        head(offre);
        badges(badge(offre));
        if (offre.isWithdrawn()) {
            add(withdrawn(offre));
        }
        add(new SuccessionSection(
                offre.territoire(), offre.numero(), successions.listAbout(offre.territoire(), offre.numero())));
        if (!offre.isolement().isEmpty()) {
            add(isolated(offre));
        }
        OffreSheet.sections(formation).forEach(this::add);
        if (!offre.corrections().isEmpty()) {
            UnorderedList mended = new UnorderedList();
            offre.corrections().forEach(phrase -> mended.add(new ListItem(phrase)));
            add(new Section("Ce que le catalogue a corrigé", mended));
        }
        add(versions(offre), findings(offre), new Details("Fragment Lhéo 2.3", xml(offre.fragment())));
    }

    private void head(OffreNationale offre) {
        title(name);
        subtitle("%s · numéro %s"
                .formatted(
                        territories
                                .find(offre.territoire())
                                .map(TenantDefinition::nom)
                                .orElse(offre.territoire()),
                        offre.numero()));
        back(new RouterLink("Catalogue national", CatalogueView.class));
        actions(new Anchor(
                "parcours/" + offre.territoire() + "/" + URLEncoder.encode(offre.numero(), StandardCharsets.UTF_8),
                "Parcours de l’offre"));
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

    private static Component start(OffreNationale offre, Version version) {
        RouterLink link = new RouterLink(
                Words.dateTime(version.du()),
                OffreNationaleView.class,
                new RouteParameters(
                        new RouteParam("territoire", offre.territoire()), new RouteParam("numero", offre.numero())));
        link.setQueryParameters(QueryParameters.of(
                "jour", version.du().atZone(Words.LEGAL_TIME).toLocalDate().toString()));
        return link;
    }

    private static Section versions(OffreNationale offre) {
        Grid<Version> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.addColumn(Version::version).setHeader("Version").setWidth("6rem").setFlexGrow(0);
        grid.addComponentColumn(version -> start(offre, version))
                .setHeader("Du")
                .setWidth("12rem");
        grid.addColumn(version -> version.findEnd().map(Words::dateTime).orElse("en cours"))
                .setHeader("Au")
                .setWidth("12rem");
        grid.addComponentColumn(version -> run(version.entree()))
                .setHeader("Entrée")
                .setWidth("9rem");
        grid.addColumn(OffreNationaleView::end).setHeader("Fin").setWidth("12rem");
        Fiches.fold(grid);
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
        return capitalise(Cause.valueOf(cause).words()) + ", exécution " + version.sortie();
    }

    private static String capitalise(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
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
        Fiches.fold(grid);
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

    private static Pre xml(Fragment fragment) {
        Pre pre = new Pre(fragment.toString().replace("><", ">\n<"));
        pre.addClassName("fragment");
        return pre;
    }
}
