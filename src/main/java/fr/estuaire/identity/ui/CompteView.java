package fr.estuaire.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Account;
import fr.estuaire.identity.AccountSearch;
import fr.estuaire.identity.AccountService;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** One account: where the person works, whether they may sign in, a new password. */
@Route("utilisateurs/compte")
@PageTitle("Compte")
@RolesAllowed({Role.Nom.NATIONAL, Role.Nom.ADMINISTRATION})
class CompteView extends Page implements HasUrlParameter<String> {
    private final transient AccountSearch search;
    private final transient AccountService accounts;
    private final transient MembershipWords words;
    private final transient ObjectProvider<AssignmentFields> fields;

    CompteView(
            AccountSearch search,
            AccountService accounts,
            MembershipWords words,
            ObjectProvider<AssignmentFields> fields) {
        super("Compte");
        this.search = search;
        this.accounts = accounts;
        this.words = words;
        this.fields = fields;
        back(new RouterLink("Utilisateurs", UtilisateursView.class));
    }

    @Override
    public void setParameter(BeforeEvent event, String identifiant) {
        show(identifiant);
    }

    private void show(String identifiant) {
        Account account = search.find(identifiant).orElseThrow(NotFoundException::new);
        clear();
        title(account.nom());
        badges(AccountBadge.of(account.actif()));
        Facts facts = new Facts();
        facts.add("Adresse électronique", account.identifiant());
        add(new Section("La personne", facts), places(account), signIn(account));
    }

    private Section places(Account account) {
        Section section = new Section("Ses accès");
        if (account.memberships().isEmpty()) {
            section.add(new Paragraph("Aucun : la personne peut se connecter, mais ne voit rien."));
        }
        account.memberships().forEach(membership -> section.add(place(account, membership)));
        return section.actions(new Button("Ajouter un accès", event -> attach(account)));
    }

    private Div place(Account account, Membership membership) {
        Button remove = new Button("Retirer", event -> detach(account, membership));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Retirer l’accès " + words.both(membership));
        Div line = new Div(new Span(words.both(membership)), remove);
        line.addClassName("feuille-tete");
        return line;
    }

    private Section signIn(Account account) {
        if (!account.mine()) {
            return new Section(
                    "Connexion",
                    new Paragraph("Cette personne travaille aussi dans un autre espace : seule l’administration"
                            + " nationale peut changer son mot de passe ou fermer son compte."));
        }
        Button toggle = account.actif()
                ? new Button("Fermer le compte", event -> close(account))
                : new Button("Rouvrir le compte", event -> reopen(account));
        Button reset = new Button("Donner un nouveau mot de passe", event -> reset(account));
        Div buttons = new Div(reset, toggle);
        buttons.addClassName("page-actions");
        return new Section("Connexion", buttons);
    }

    private void attach(Account account) {
        AssignmentFields place = fields.getObject();
        new Ask("Ajouter un accès", account.nom() + " en disposera à sa prochaine connexion.")
                .field(place.role())
                .field(place.territory())
                .field(place.body())
                .decide("Ajouter", () -> {
                    accounts.attach(account.identifiant(), place.value());
                    show(account.identifiant());
                });
    }

    private void detach(Account account, Membership membership) {
        new Ask(
                        "Retirer cet accès ?",
                        account.nom() + " ne pourra plus entrer dans « " + words.both(membership)
                                + " » à partir de sa prochaine connexion.")
                .danger()
                .decide("Retirer l’accès", () -> {
                    accounts.detach(account.identifiant(), membership);
                    leaveOrShow(account.identifiant());
                });
    }

    /** A regional administrator no longer sees who has left the territory. */
    private void leaveOrShow(String identifiant) {
        if (search.find(identifiant).isPresent()) {
            show(identifiant);
        } else {
            getUI().ifPresent(ui -> ui.navigate(UtilisateursView.class));
        }
    }

    private void close(Account account) {
        new Ask(
                        "Fermer ce compte ?",
                        account.nom() + " ne pourra plus se connecter. Ce qui a été saisi reste ; vous pourrez rouvrir"
                                + " le compte.")
                .danger()
                .decide("Fermer le compte", () -> {
                    accounts.setActive(account.identifiant(), false);
                    show(account.identifiant());
                });
    }

    private void reopen(Account account) {
        accounts.setActive(account.identifiant(), true);
        Messages.done("Le compte est rouvert.");
        show(account.identifiant());
    }

    private void reset(Account account) {
        new Ask("Donner un nouveau mot de passe ?", "L’ancien ne servira plus. Le nouveau sera affiché une seule fois.")
                .decide("Donner un mot de passe", () -> reveal(accounts.resetPassword(account.identifiant())));
    }

    private static void reveal(String password) {
        Dialog dialog = new Dialog("Mot de passe provisoire", new OneTimeSecret(password));
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(new Button("J’ai transmis ce mot de passe", event -> dialog.close()));
        dialog.open();
    }
}
