package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.reference.Communes;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.tenant.TenantDefinition;

/** The identity of a body, with the identifiers that exist in its territory and no other. */
final class OrganismeForm extends Div {
    private final TextField nom;
    private final TextField raisonSociale;
    private final TextField siret;
    private final TextField identifiantLocal;
    private final TextField numeroActivite;
    private final TextField uai;
    private final RadioButtonGroup<Boolean> qualiopi;
    private final TextField site;
    private final AdresseFields adresse;
    private final ContactFields contact;
    private transient OrganismeFiche shown = OrganismeFiche.empty();

    OrganismeForm(TenantDefinition territory, Communes communes) {
        Fields fields = new Fields(() -> {});
        nom = fields.text("Nom", 250);
        raisonSociale = fields.text("Raison sociale", 250);
        siret = fields.text("SIRET", 17);
        identifiantLocal = fields.text(territory.identifiant().name(), 20);
        numeroActivite = fields.text("Numéro de déclaration d’activité", 11);
        uai = fields.text("Code UAI", 8);
        qualiopi = fields.yesNo("Certifié Qualiopi ?");
        site = fields.text("Site web", 400);
        adresse = new AdresseFields(communes, fields);
        contact = new ContactFields(fields);
        boolean hasSiret = territory.identifiant() == TenantDefinition.IdentifiantOrganisme.SIRET;
        siret.setVisible(hasSiret);
        identifiantLocal.setVisible(!hasSiret);
        if (territory.identifiant() == TenantDefinition.IdentifiantOrganisme.LOCAL) {
            identifiantLocal.setLabel("Numéro local");
        }
        numeroActivite.setVisible(territory.nda());
        qualiopi.setVisible(territory.qualiopi());
        Fields.require(nom);
        add(
                new FormSection(
                        "Identité",
                        "Ces données figurent dans toutes les offres de l’organisme.",
                        nom,
                        raisonSociale,
                        siret,
                        identifiantLocal,
                        numeroActivite,
                        uai,
                        site,
                        qualiopi),
                new FormSection("Adresse", "").wide(adresse),
                new FormSection("Contact", "Proposé dans chaque nouvelle offre.").wide(contact));
    }

    void set(OrganismeFiche fiche) {
        shown = fiche;
        nom.setValue(fiche.nom());
        raisonSociale.setValue(Fields.orEmpty(fiche.raisonSociale()));
        siret.setValue(Fields.orEmpty(fiche.siret()));
        identifiantLocal.setValue(Fields.orEmpty(fiche.identifiantLocal()));
        numeroActivite.setValue(Fields.orEmpty(fiche.numeroActivite()));
        uai.setValue(Fields.orEmpty(fiche.uai()));
        qualiopi.setValue(fiche.qualiopi());
        site.setValue(Fields.orEmpty(fiche.site()));
        adresse.set(fiche.adresse());
        contact.set(fiche.contact());
    }

    OrganismeFiche value() {
        String typed = Fields.text(siret);
        return new OrganismeFiche(
                shown.numero(),
                shown.version(),
                nom.getValue().strip(),
                Fields.text(raisonSociale),
                typed == null ? null : typed.replaceAll("\\s", ""),
                Fields.text(numeroActivite),
                Fields.text(uai),
                Fields.text(identifiantLocal),
                qualiopi.getValue(),
                adresse.value(),
                contact.value(),
                Fields.text(site));
    }
}
