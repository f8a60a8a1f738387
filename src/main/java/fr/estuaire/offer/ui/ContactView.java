package fr.estuaire.offer.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Citations;
import fr.estuaire.offer.ContactFiche;
import fr.estuaire.offer.Envoi;
import fr.estuaire.offer.ui.champ.Ebauche;
import fr.estuaire.offer.ui.champ.FicheForm;
import fr.estuaire.shared.ui.FormSection;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One contact of a body, the same in all the offers that name it. */
@Route("contacts/:numero")
@StyleSheet("estuaire/offre.css")
@RolesAllowed({Role.Nom.ORGANISME, Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class ContactView extends FicheView {
    private final TextField nom = new TextField("Nom dans vos listes");
    private transient ContactFiche shown = ContactFiche.empty("");
    private Ebauche ebauche = new Ebauche(shown.document());

    ContactView(FicheDesk desk) {
        super(desk, "contact");
        nom.setMaxLength(250);
        nom.setHelperText("Laissez vide pour reprendre le prénom et le nom ci-dessous.");
    }

    @Override
    State read(String numero, String organisme) {
        shown = numero.equals(NEW)
                ? ContactFiche.empty(organisme)
                : desk().contacts().get(numero);
        ebauche = new Ebauche(shown.document());
        nom.setValue(shown.nom());
        return new State(
                shown.numero(),
                shown.organisme(),
                shown.nom(),
                shown.archive(),
                List.of(
                        new FormSection("Le contact", "Le nom vous sert à le choisir dans vos offres.").wide(nom),
                        new FormSection(
                                        "Ce qui est publié",
                                        "Ces informations sont publiques\u00A0: elles figurent dans les offres qui citent ce contact.")
                                .wide(FicheForm.whole(desk().contexte(shown.organisme()), ebauche))));
    }

    @Override
    String write(boolean archived) {
        Element document = ebauche.document();
        String named = nom.getValue().isBlank() ? ContactFiche.nomOf(document) : nom.getValue();
        return desk().contacts()
                .save(new ContactFiche(shown.numero(), shown.version(), shown.organisme(), named, document, archived))
                .numero();
    }

    @Override
    Citations citations(String numero) {
        return desk().citations().getOfContact(numero);
    }

    @Override
    Envoi submit(String numero) {
        return desk().citations().submitOfContact(numero);
    }

    @Override
    String list(String organisme) {
        return desk().isBody() ? "contacts" : "organismes/" + organisme + "/contacts";
    }

    @Override
    RouterLink listLink(String organisme) {
        return desk().isBody()
                ? new RouterLink("Mes contacts", ContactsView.class)
                : new RouterLink(
                        "Contacts de l’organisme", ContactsOrganismeView.class, OrganismeView.parameters(organisme));
    }
}
