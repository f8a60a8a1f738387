package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.offer.ContactLine;
import fr.estuaire.offer.FicheFilter;
import fr.estuaire.offer.LieuLine;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.PagedGrid;
import org.jspecify.annotations.Nullable;

/** The places or the contacts of a body, those in use or those archived. */
final class FichesList extends Div {
    private final String organisme;
    private final TextField text;
    private final Select<Boolean> archives = new Select<>();
    private @Nullable PagedGrid<?> grid;

    private FichesList(String organisme, String placeholder) {
        this.organisme = organisme;
        addClassName("fiches");
        text = Filters.search("Rechercher", placeholder, value -> refresh());
        archives.setLabel("Montrer");
        archives.setItems(false, true);
        archives.setItemLabelGenerator(value -> Boolean.TRUE.equals(value) ? "Archivés" : "En service");
        archives.setValue(false);
        archives.addValueChangeListener(event -> refresh());
    }

    static FichesList lieux(FicheDesk desk, String organisme) {
        FichesList list = new FichesList(organisme, "Nom, voie ou commune");
        PagedGrid<LieuLine> grid = new PagedGrid<>(
                slice -> desk.search().listLieux(list.filter(), slice),
                () -> desk.search().countLieux(list.filter()),
                empty(
                        VaadinIcon.MAP_MARKER,
                        "Aucun lieu à montrer.",
                        "Créez un lieu\u00A0: son adresse servira dans toutes les offres."));
        grid.component("Lieu", lieu -> link(lieu.nom(), LieuView.class, lieu.numero()))
                .setKey("nom")
                .setSortProperty("nom")
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.text("Adresse", "adresse", LieuLine::adresse)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(3);
        grid.number("Offres", "offres", LieuLine::offres);
        grid.number("Publiées", "publiees", LieuLine::publiees);
        return list.with(grid, "lieu", "lieux");
    }

    static FichesList contacts(FicheDesk desk, String organisme) {
        FichesList list = new FichesList(organisme, "Nom, téléphone ou courriel");
        PagedGrid<ContactLine> grid = new PagedGrid<>(
                slice -> desk.search().listContacts(list.filter(), slice),
                () -> desk.search().countContacts(list.filter()),
                empty(
                        VaadinIcon.USERS,
                        "Aucun contact à montrer.",
                        "Créez un contact\u00A0: corrigé une fois, il l’est dans toutes les offres."));
        grid.component("Contact", contact -> link(contact.nom(), ContactView.class, contact.numero()))
                .setKey("nom")
                .setSortProperty("nom")
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.text("Pour le joindre", null, ContactLine::moyens)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(3);
        grid.number("Offres", "offres", ContactLine::offres);
        grid.number("Publiées", "publiees", ContactLine::publiees);
        return list.with(grid, "contact", "contacts");
    }

    private FichesList with(PagedGrid<?> shown, String one, String many) {
        grid = shown;
        add(new Filters(text, archives, shown.counter(one, many)), shown);
        return this;
    }

    private static Component empty(VaadinIcon picture, String sentence, String next) {
        return new EmptyState(
                picture,
                sentence,
                next + " Si vous en cherchez un, effacez la recherche ou regardez parmi les archivés.");
    }

    private static RouterLink link(String nom, Class<? extends FicheView> page, String numero) {
        return new RouterLink(nom, page, new RouteParameters("numero", numero));
    }

    private FicheFilter filter() {
        return new FicheFilter(organisme, text.getValue(), archives.getValue());
    }

    private void refresh() {
        if (grid != null) {
            grid.refresh();
        }
    }
}
