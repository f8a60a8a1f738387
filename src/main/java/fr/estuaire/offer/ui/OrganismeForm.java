package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.offer.Adresse;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.reference.EtablissementFiche;
import fr.estuaire.reference.EtablissementLine;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.tenant.TenantDefinition;

/** The identity of a body, with the identifiers that exist in its territory and no other. */
final class OrganismeForm extends Div {
    /** A postal code is that of some tens of communes at the most. */
    private static final int COMMUNES = 100;

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
    private final transient OrganismeDesk desk;
    private final OrganismePlus plus;
    private final SiretProposal proposal = new SiretProposal();
    private transient OrganismeFiche shown = OrganismeFiche.empty();

    OrganismeForm(OrganismeDesk desk) {
        this.desk = desk;
        TenantDefinition territory = desk.territories().getCurrent();
        plus = new OrganismePlus(desk.pickers());
        Fields fields = new Fields(() -> {});
        nom = fields.text("Nom", 250);
        raisonSociale = fields.text("Raison sociale", 250);
        siret = fields.text("SIRET", 17);
        identifiantLocal = fields.text(territory.identifiant().name(), 20);
        numeroActivite = fields.text("Numéro de déclaration d’activité", 11);
        uai = fields.text("Code UAI", 8);
        qualiopi = fields.yesNo("Certifié Qualiopi ?");
        site = fields.text("Site web", 400);
        adresse = new AdresseFields(desk.communes(), fields);
        contact = new ContactFields(fields);
        addClassName("organisme-formulaire");
        boolean hasSiret = territory.identifiant() == TenantDefinition.IdentifiantOrganisme.SIRET;
        siret.setVisible(hasSiret);
        identifiantLocal.setVisible(!hasSiret);
        if (territory.identifiant() == TenantDefinition.IdentifiantOrganisme.LOCAL) {
            identifiantLocal.setLabel("Numéro local");
        }
        numeroActivite.setVisible(territory.nda());
        qualiopi.setVisible(territory.qualiopi());
        Fields.require(nom);
        siret.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                propose(event.getValue());
            }
        });
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
                                qualiopi)
                        .wide(proposal),
                new FormSection("Adresse", "").wide(adresse),
                new FormSection("Contact", "Proposé dans chaque nouvelle offre.").wide(contact),
                plus);
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
        plus.set(fiche);
        proposal.clear();
    }

    private void propose(String typed) {
        proposal.clear();
        desk.etablissements().find(typed).map(EtablissementFiche::etablissement).ifPresent(this::propose);
    }

    private void propose(EtablissementLine known) {
        String usual = known.enseigne() == null ? known.nom() : known.enseigne();
        proposal.propose("Nom", nom.getValue(), usual, () -> nom.setValue(usual));
        proposal.propose(
                "Raison sociale", raisonSociale.getValue(), known.nom(), () -> raisonSociale.setValue(known.nom()));
        Adresse there = adresseOf(known);
        if (there.isWhole()) {
            proposal.propose("Adresse", adresse.value().onOneLine(), there.onOneLine(), () -> adresse.set(there));
        }
        if (numeroActivite.isVisible()) {
            known.ndas().stream()
                    .findFirst()
                    .ifPresent(nda -> proposal.propose(
                            "Numéro de déclaration d’activité",
                            numeroActivite.getValue(),
                            nda,
                            () -> numeroActivite.setValue(nda)));
        }
        if (qualiopi.isVisible() && known.inscrit()) {
            boolean certified = !known.qualiopi().isEmpty();
            proposal.propose(
                    "Certifié Qualiopi",
                    qualiopi.getValue() == null ? null : yesNo(qualiopi.getValue()),
                    yesNo(certified),
                    () -> qualiopi.setValue(certified));
        }
        known.uais().stream()
                .findFirst()
                .ifPresent(code -> proposal.propose("Code UAI", uai.getValue(), code, () -> uai.setValue(code)));
        proposal.show(known.siret());
    }

    private static String yesNo(boolean value) {
        return value ? "oui" : "non";
    }

    /** The commune is looked up in the official list by its postal code and its name. */
    private Adresse adresseOf(EtablissementLine known) {
        String ligne = known.adresse();
        String code = known.codePostal();
        String ville = known.ville();
        if (ligne == null || ligne.length() > 50 || code == null || ville == null) {
            return Adresse.VIDE;
        }
        String town = FrenchText.normalise(ville.replaceAll("(?i) CEDEX.*", ""));
        return desk.communes().search(code, COMMUNES).stream()
                .filter(commune -> FrenchText.normalise(commune.nom()).equals(town))
                .findFirst()
                .map(commune -> new Adresse(null, ligne, null, code, commune.codeInsee(), commune.nom()))
                .orElse(Adresse.VIDE);
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
                Fields.text(site),
                plus.value());
    }
}
