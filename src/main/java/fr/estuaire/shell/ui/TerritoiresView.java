package fr.estuaire.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Tone;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;

/** The territories served by this installation, and whether each can work. */
@Route("territoires")
@PageTitle("Territoires")
@Menu(order = 80, icon = "vaadin:map-marker", title = "Territoires")
@RolesAllowed(Role.Nom.NATIONAL)
class TerritoiresView extends Page {
    private final transient Territories territories;

    TerritoiresView(Territories territories) {
        super("Territoires");
        this.territories = territories;
        wide();
        subtitle(FrenchText.count(territories.list().size(), "territoire")
                + ". Pour en ajouter un, déposez son fichier dans le dossier des territoires, puis redémarrez.");
        add(grid());
    }

    private Grid<TenantDefinition> grid() {
        Grid<TenantDefinition> grid = new Grid<>();
        grid.addClassName("liste");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(TenantDefinition::nom)
                .setHeader("Territoire")
                .setWidth("14rem")
                .setSortable(true);
        grid.addComponentColumn(this::availability).setHeader("État").setWidth("12rem");
        grid.addColumn(TenantDefinition::codeRegion)
                .setHeader("Région")
                .setWidth("6rem")
                .setSortable(true);
        grid.addColumn(territory -> territory.structure().nom())
                .setHeader("Collecté par")
                .setWidth("16rem");
        grid.addColumn(TerritoiresView::entrance)
                .setHeader("Arrivée de l’offre")
                .setWidth("11rem")
                .setSortable(true);
        grid.addColumn(TerritoiresView::identifiers).setHeader("Identifiants").setWidth("13rem");
        grid.addColumn(territory -> territory.fuseau().getId())
                .setHeader("Fuseau horaire")
                .setWidth("13rem");
        grid.addColumn(TenantDefinition::prefixeNumero)
                .setHeader("Préfixe des numéros")
                .setWidth("10rem");
        Fiches.fold(grid);
        grid.setItems(territories.list());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component availability(TenantDefinition territory) {
        return territories
                .findFailure(territory.code())
                .map(reason -> {
                    Badge badge = new Badge("Indisponible", Tone.DANGER);
                    badge.setTitle(reason);
                    return badge;
                })
                .orElseGet(() -> new Badge("Disponible", Tone.SUCCESS));
    }

    private static String entrance(TenantDefinition territory) {
        return switch (territory.collecte()) {
            case ESTUAIRE -> "Saisie dans Estuaire";
            case FLUX -> "Fichier livré";
        };
    }

    private static String identifiers(TenantDefinition territory) {
        String register = switch (territory.identifiant()) {
            case SIRET -> "SIRET";
            case RIDET -> "RIDET";
            case TAHITI -> "N° TAHITI";
            case LOCAL -> "Numéro local";
        };
        return register + (territory.nda() ? ", NDA" : "") + (territory.qualiopi() ? ", Qualiopi" : "");
    }
}
