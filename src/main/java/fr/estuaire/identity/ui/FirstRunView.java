package fr.estuaire.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.identity.AccountService;
import fr.estuaire.shared.ui.Refusal;

/** Creates the first national administrator of an installation that has no account yet, and is closed ever after. */
@Route(value = "premier-compte", autoLayout = false)
@PageTitle("Premier compte · Estuaire")
@AnonymousAllowed
class FirstRunView extends SignInFrame implements BeforeEnterObserver {
    private final transient AccountService accounts;
    private final TextField nom = new TextField("Prénom et nom");
    private final EmailField identifiant = new EmailField("Adresse électronique");
    private final PasswordField password = new PasswordField("Mot de passe");
    private final Refusal refusal = new Refusal();

    FirstRunView(AccountService accounts) {
        this.accounts = accounts;
        password.setHelperText("Au moins " + AccountService.MIN_PASSWORD_LENGTH + " caractères.");
        Button create = new Button("Créer le compte", event -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(
                new H2("Premier compte"),
                new Paragraph(
                        "Cette installation n’a pas encore de compte. Créez celui de l’administration nationale."),
                nom,
                identifiant,
                password,
                refusal,
                create);
        form.addClassName("formulaire");
        show(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.isFirstRun()) {
            event.forwardTo(LoginView.class);
        }
    }

    private void create() {
        try {
            accounts.createFirstAdministrator(identifiant.getValue(), nom.getValue(), password.getValue());
            getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(String.valueOf(e.getMessage()));
        }
    }
}
