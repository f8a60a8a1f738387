package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** The identity of the body for which the person works. */
@Route("mon-organisme")
@PageTitle("Mon organisme")
@Menu(order = 12, icon = "vaadin:building", title = "Mon organisme")
@StyleSheet("estuaire/offre.css")
@RolesAllowed(Role.Nom.ORGANISME)
class MonOrganismeView extends Page {
    private final transient OrganismeService organismes;
    private final transient CurrentPerson currentPerson;
    private final OrganismeForm form;
    private final Refusal refusal = new Refusal();

    MonOrganismeView(OrganismeService organismes, CurrentPerson currentPerson, OrganismeDesk desk) {
        super("Mon organisme");
        this.organismes = organismes;
        this.currentPerson = currentPerson;
        form = new OrganismeForm(desk);
        Button save = new Button("Enregistrer", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(save);
        show();
        add(refusal, form);
    }

    private void show() {
        form.set(organismes.get(currentPerson.getOrganisme()));
    }

    private void save() {
        refusal.clear();
        try {
            organismes.save(form.value());
            show();
            Messages.done("L’organisme est enregistré. Les offres déjà publiées gardent ce qui a été approuvé.");
        } catch (IllegalArgumentException e) {
            refusal.show(e);
        } catch (ObjectOptimisticLockingFailureException e) {
            refusal.show("Quelqu’un a modifié cette page depuis que vous l’avez ouverte : rechargez-la.");
        }
    }
}
