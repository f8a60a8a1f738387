package fr.estuaire.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.identity.AccountService;
import fr.estuaire.tenant.EstuaireProperties;

/** The sign-in page. */
@Route(value = "connexion", autoLayout = false)
@PageTitle("Connexion · Estuaire")
@AnonymousAllowed
class LoginView extends SignInFrame implements BeforeEnterObserver {
    private final LoginForm form = new LoginForm(french());
    private final transient AccountService accounts;

    LoginView(AccountService accounts, EstuaireProperties estuaire) {
        this.accounts = accounts;
        form.setAction("connexion");
        form.setForgotPasswordButtonVisible(false);
        show(form, publicPages());
        if (estuaire.demo()) {
            show(new DemoList());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (accounts.isFirstRun()) {
            event.forwardTo(FirstRunView.class);
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static Paragraph publicPages() {
        return new Paragraph(new Anchor("quiforme", "Consulter les établissements et les certifications"));
    }

    private static LoginI18n french() {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form words = i18n.getForm();
        words.setTitle("Connexion");
        words.setUsername("Adresse électronique");
        words.setPassword("Mot de passe");
        words.setSubmit("Se connecter");
        i18n.setForm(words);
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setTitle("Adresse ou mot de passe inconnus");
        error.setMessage(
                "Vérifiez les deux, ou demandez un nouveau mot de passe à l’administration de votre territoire.");
        error.setUsername("Indiquez votre adresse électronique.");
        error.setPassword("Indiquez votre mot de passe.");
        i18n.setErrorMessage(error);
        return i18n;
    }
}
