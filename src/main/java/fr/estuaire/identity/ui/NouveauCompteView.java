package fr.estuaire.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.AccountService;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Opens an account with its first place to work, then shows its password once. */
@Route("utilisateurs/nouveau")
@PageTitle("Ouvrir un compte")
@RolesAllowed({Role.Nom.NATIONAL, Role.Nom.ADMINISTRATION})
class NouveauCompteView extends Page {
    private final transient AccountService accounts;
    private final transient AssignmentFields place;
    private final TextField nom = new TextField("Prénom et nom");
    private final EmailField identifiant = new EmailField("Adresse électronique");
    private final Refusal refusal = new Refusal();

    NouveauCompteView(AccountService accounts, AssignmentFields place) {
        super("Ouvrir un compte");
        this.accounts = accounts;
        this.place = place;
        back(new RouterLink("Utilisateurs", UtilisateursView.class));
        nom.setRequiredIndicatorVisible(true);
        identifiant.setRequiredIndicatorVisible(true);
        Button open = new Button("Ouvrir le compte", event -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(open);
        add(
                refusal,
                new FormSection("La personne", "Elle se connecte avec son adresse électronique.", nom, identifiant),
                new FormSection(
                        "Son premier accès",
                        "Vous pourrez en ajouter d’autres ensuite.",
                        place.role(),
                        place.territory(),
                        place.body()));
    }

    private void open() {
        refusal.clear();
        try {
            show(accounts.open(identifiant.getValue().strip(), nom.getValue(), place.value()));
        } catch (IllegalArgumentException e) {
            refusal.show(String.valueOf(e.getMessage()));
        }
    }

    private void show(Optional<String> password) {
        String person = identifiant.getValue().strip();
        if (password.isEmpty()) {
            Messages.done("Cette personne avait déjà un compte : l’accès lui est ajouté.");
            getUI().ifPresent(ui -> ui.navigate(CompteView.class, person));
            return;
        }
        clear();
        title("Compte ouvert");
        actions();
        add(new Section(
                "Son mot de passe provisoire",
                new OneTimeSecret(password.get()),
                new RouterLink("Voir le compte", CompteView.class, person)));
    }
}
