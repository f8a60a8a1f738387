package fr.estuaire.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.AccountService;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.OwnAccount;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.PermitAll;

/** One's own account: where one works, and one's password. */
@Route("mon-compte")
@PageTitle("Mon compte")
@PermitAll
class MonCompteView extends Page {
    private final transient OwnAccount own;
    private final PasswordField current = new PasswordField("Mot de passe actuel");
    private final PasswordField wanted = new PasswordField("Nouveau mot de passe");
    private final PasswordField again = new PasswordField("Nouveau mot de passe, encore une fois");
    private final Refusal refusal = new Refusal();

    MonCompteView(CurrentPerson currentPerson, OwnAccount own, MembershipWords words) {
        super("Mon compte");
        this.own = own;
        if (own.mustChangePassword()) {
            subtitle("Votre mot de passe est provisoire : choisissez le vôtre pour continuer.");
        }
        add(identity(currentPerson.get(), words), password());
    }

    private static Section identity(SignedInPerson person, MembershipWords words) {
        Div places = new Div();
        person.memberships().forEach(membership -> places.add(new Div(words.both(membership))));
        return new Section(
                "Vous",
                new Facts()
                        .add("Nom", person.nom())
                        .add("Adresse électronique", person.identifiant())
                        .add("Vos accès", places));
    }

    private FormSection password() {
        wanted.setHelperText("Au moins " + AccountService.MIN_PASSWORD_LENGTH + " caractères.");
        Button change = new Button("Changer le mot de passe", event -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div end = new Div(change);
        return new FormSection("Votre mot de passe", "", current, wanted, again).wide(refusal, end);
    }

    private void change() {
        refusal.clear();
        if (!wanted.getValue().equals(again.getValue())) {
            refusal.show("Les deux saisies du nouveau mot de passe diffèrent : recommencez.");
            return;
        }
        try {
            own.changePassword(current.getValue(), wanted.getValue());
            getUI().ifPresent(ui -> ui.navigate(""));
            Messages.done("Votre mot de passe est changé.");
        } catch (IllegalArgumentException e) {
            refusal.show(String.valueOf(e.getMessage()));
        }
    }
}
