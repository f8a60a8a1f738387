package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
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
import fr.estuaire.lheo.Fragment;
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.rollup.CatalogueDifference.Kind;
import fr.estuaire.rollup.catalogue.OffresNationales;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed in one formation of the catalogue between two days, value by value. */
@Route("difference/:territoire/:numero")
@RolesAllowed(Role.Nom.NATIONAL)
@StyleSheet("estuaire/relecture.css")
class DifferenceOffreView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OffresNationales offres;
    private final transient Territories territories;
    private String name = "Différence";

    DifferenceOffreView(OffresNationales offres, Territories territories) {
        super("Différence");
        this.offres = offres;
        this.territories = territories;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        LocalDate du = DayField.read(query, "du");
        LocalDate au = DayField.read(query, "au");
        if (du == null || au == null) {
            throw new NotFoundException("Choisissez deux jours à la page « Différence de deux jours ».");
        }
        RouteParameters parameters = event.getRouteParameters();
        String territoire = parameters.get("territoire").orElse("");
        String numero = parameters.get("numero").orElse("");
        clear();
        show(territoire, numero, du, au);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(String territoire, String numero, LocalDate du, LocalDate au) {
        Optional<Fragment> then = offres.findAt(territoire, numero, CatalogueDay.endOf(du));
        Optional<Fragment> now = offres.findAt(territoire, numero, CatalogueDay.endOf(au));
        Fragment shown = now.or(() -> then)
                .orElseThrow(() -> new NotFoundException("Cette offre n’était au catalogue ni l’un ni l’autre jour."));
        name = shown.element().text("intitule-formation").orElse(numero);
        title(name);
        subtitle("%s · numéro %s · du %s au %s"
                .formatted(
                        territories.find(territoire).map(TenantDefinition::nom).orElse(territoire),
                        numero,
                        FrenchText.date(du),
                        FrenchText.date(au)));
        RouterLink back = new RouterLink("Différence de deux jours", DifferenceView.class);
        back.setQueryParameters(QueryParameters.simple(Map.of("du", du.toString(), "au", au.toString())));
        back(back);
        if (then.isPresent() && now.isPresent()) {
            add(new VersionTable(then.get().element(), now.get().element(), du, au));
        } else {
            badges(DifferenceView.badge(now.isPresent() ? Kind.AJOUTEE : Kind.RETIREE));
            add(new Section("Ce qui a changé", new Paragraph(sentence(now.isPresent(), du, au))));
            OffreSheet.sections(shown.element()).forEach(this::add);
        }
        add(new Section("Toute l’offre", sheet(territoire, numero)));
    }

    private static String sentence(boolean added, LocalDate du, LocalDate au) {
        return added
                ? "L’offre n’était pas au catalogue à la fin du %s. La voici telle qu’elle y était à la fin du %s."
                        .formatted(FrenchText.date(du), FrenchText.date(au))
                : "L’offre n’était plus au catalogue à la fin du %s. La voici telle qu’elle y était à la fin du %s."
                        .formatted(FrenchText.date(au), FrenchText.date(du));
    }

    private static RouterLink sheet(String territoire, String numero) {
        return new RouterLink(
                "Sa fiche, ses versions et son parcours",
                OffreNationaleView.class,
                new RouteParameters(new RouteParam("territoire", territoire), new RouteParam("numero", numero)));
    }
}
