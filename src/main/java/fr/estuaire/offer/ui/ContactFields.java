package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.offer.Contact;

/** Whom to ask. */
final class ContactFields extends Div {
    private static final int NOM = 50;
    private static final int TELEPHONE = 25;
    private static final int COURRIEL = 160;
    private final TextField nom;
    private final TextField prenom;
    private final TextField telephone;
    private final TextField courriel;

    ContactFields(Fields fields) {
        addClassName("champs");
        nom = fields.text("Nom ou service", NOM);
        prenom = fields.text("Prénom", NOM);
        telephone = fields.text("Téléphone", TELEPHONE);
        courriel = fields.text("Courriel", COURRIEL);
        courriel.setPattern("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
        courriel.setErrorMessage("Écrivez une adresse complète, par exemple accueil@organisme.fr.");
        add(nom, prenom, telephone, courriel);
    }

    void set(Contact contact) {
        nom.setValue(Fields.orEmpty(contact.nom()));
        prenom.setValue(Fields.orEmpty(contact.prenom()));
        telephone.setValue(Fields.orEmpty(contact.telephone()));
        courriel.setValue(Fields.orEmpty(contact.courriel()));
    }

    Contact value() {
        return new Contact(Fields.text(nom), Fields.text(prenom), Fields.text(telephone), Fields.text(courriel));
    }
}
