package fr.estuaire.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Account;
import fr.estuaire.identity.AccountSearch;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** The accounts that an administrator looks after; the search stays in the address. */
@Route("utilisateurs")
@PageTitle("Utilisateurs")
@Menu(order = 90, icon = "vaadin:users", title = "Utilisateurs")
@RolesAllowed({Role.Nom.NATIONAL, Role.Nom.ADMINISTRATION})
class UtilisateursView extends Page implements AfterNavigationObserver {
    private static final String QUERY = "recherche";
    private final transient AccountSearch accounts;
    private final transient MembershipWords words;
    private final TextField search =
            Filters.search("Rechercher", "Nom ou adresse électronique", text -> this.searched());
    private final PagedGrid<Account> grid;

    UtilisateursView(AccountSearch accounts, MembershipWords words) {
        super("Utilisateurs");
        this.accounts = accounts;
        this.words = words;
        wide();
        Button open = new Button("Ouvrir un compte", VaadinIcon.PLUS.create());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickListener(event -> getUI().ifPresent(ui -> ui.navigate(NouveauCompteView.class)));
        actions(open);
        grid = grid();
        add(new Filters(search, grid.counter("compte", "comptes")), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse(""));
    }

    private void searched() {
        String text = search.getValue().strip();
        QueryParameters query = text.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(QUERY, text));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "utilisateurs" + (text.isEmpty() ? "" : "?" + query.getQueryString())));
        grid.refresh();
    }

    private PagedGrid<Account> grid() {
        PagedGrid<Account> list = new PagedGrid<>(
                slice -> accounts.list(search.getValue().strip(), null, slice),
                () -> accounts.count(search.getValue().strip(), null),
                new EmptyState(
                        VaadinIcon.USERS,
                        "Aucun compte ne correspond.",
                        "Cherchez un autre nom, ou ouvrez un compte à cette personne."));
        list.component("Nom", UtilisateursView::link)
                .setWidth("14rem")
                .setKey("nom")
                .setSortProperty("nom");
        list.component("État", account -> AccountBadge.of(account.actif()))
                .setWidth("9rem")
                .setFlexGrow(0);
        list.text("Adresse électronique", "identifiant", Account::identifiant).setWidth("18rem");
        list.component("Accès", this::places).setWidth("20rem").setFlexGrow(2);
        return list;
    }

    private static Component link(Account account) {
        return new RouterLink(account.nom(), CompteView.class, account.identifiant());
    }

    private Component places(Account account) {
        Div places = new Div();
        account.memberships().forEach(membership -> places.add(new Div(words.both(membership))));
        return places;
    }
}
