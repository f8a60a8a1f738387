package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.LimitesDeGarde;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Above what the guard holds a feed, in general and in a territory; the address holds the territory. */
@Route("garde")
@PageTitle("Limites de la garde")
@Menu(order = 40.5, icon = "vaadin:shield", title = "Limites de la garde")
@RolesAllowed(Role.Nom.NATIONAL)
@StyleSheet("estuaire/catalogue.css")
class LimitesGardeView extends Page implements BeforeEnterObserver {
    private static final String TERRITOIRE = "territoire";

    private final transient LimitesDeGarde limites;
    private final transient Territories territories;
    private final Select<TenantDefinition> territoire = new Select<>();
    private final Div table = new Div();
    private boolean entering;

    LimitesGardeView(LimitesDeGarde limites, Territories territories) {
        super("Limites de la garde");
        this.limites = limites;
        this.territories = territories;
        wide();
        subtitle(
                "La garde compare chaque flux au catalogue. Elle retient celui qui dépasse une limite, en part et en nombre à la fois\u00A0: le catalogue reste tel qu’il est jusqu’à votre décision.");
        territoire.setLabel("Territoire");
        territoire.setItems(territories.list());
        territoire.setEmptySelectionAllowed(true);
        territoire.setEmptySelectionCaption("Tous");
        territoire.setItemLabelGenerator(one -> one == null ? "Tous" : one.nom());
        territoire.addValueChangeListener(event -> choose());
        add(new Filters(territoire), table, changing());
    }

    private static Paragraph changing() {
        return new Paragraph(
                "Les limites ne se changent pas ici. La personne qui exploite Estuaire les change à votre demande, puis redémarre\u00A0: celles de la nation dans la configuration (estuaire.garde.limites), celles d’un territoire dans son fichier du dossier tenants, sous «\u00A0garde\u00A0».");
    }

    private void choose() {
        if (!entering) {
            show(territoire.getValue());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("garde", parameters())));
        }
    }

    private QueryParameters parameters() {
        @Nullable TenantDefinition one = territoire.getValue();
        return one == null ? QueryParameters.empty() : QueryParameters.of(TERRITOIRE, one.code());
    }

    private void show(@Nullable TenantDefinition one) {
        table.removeAll();
        table.add(one == null ? new LimitesPanel(limites.listGenerales()) : new LimitesPanel(limites.get(one)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        territoire.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TERRITOIRE)
                .flatMap(territories::find)
                .orElse(null));
        entering = false;
        show(territoire.getValue());
    }
}
