package fr.estuaire.offer;

import static fr.estuaire.offer.Manque.Section.ACTION;
import static fr.estuaire.offer.Manque.Section.CONTACT;
import static fr.estuaire.offer.Manque.Section.CONTENU;
import static fr.estuaire.offer.Manque.Section.ORGANISME;
import static fr.estuaire.offer.Manque.Section.SESSION;

import fr.estuaire.tenant.TenantDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer still lacks before it can be submitted, in the words of the form: every element that Lhéo 2.3 makes
 * mandatory, and what its readers cannot do without.
 */
final class Completeness {
    private static final String REMOTE = "2";
    private static final String PERMANENT = "1";
    private final List<Manque> manques = new ArrayList<>();
    private final TenantDefinition territory;

    private Completeness(TenantDefinition territory) {
        this.territory = territory;
    }

    static List<Manque> check(FormationDraft draft, OrganismeFiche organisme, TenantDefinition territory) {
        Completeness completeness = new Completeness(territory);
        completeness.contenu(draft.contenu());
        completeness.certification(draft.certification());
        completeness.need(
                draft.contact().isReachable(), CONTACT, "Donnez un téléphone ou un courriel à qui s’adresser.");
        completeness.need(!draft.actions().isEmpty(), ACTION, "Ajoutez au moins une action.");
        for (int i = 0; i < draft.actions().size(); i++) {
            completeness.action(draft.actions().get(i), draft.actions().size() > 1 ? "Action " + (i + 1) + " : " : "");
        }
        completeness.organisme(organisme);
        return completeness.manques;
    }

    private void contenu(Contenu contenu) {
        need(contenu.intitule(), CONTENU, "Donnez un intitulé à la formation.");
        need(contenu.objectif(), CONTENU, "Dites l’objectif : ce que la personne saura faire.");
        need(contenu.resultats(), CONTENU, "Dites les résultats attendus : diplôme, attestation, compétences.");
        need(contenu.programme(), CONTENU, "Décrivez le contenu de la formation.");
        need(contenu.parcours(), CONTENU, "Choisissez le type de parcours.");
        need(contenu.niveauEntree(), CONTENU, "Choisissez le niveau d’entrée.");
        need(
                contenu.formacodes() != null && !contenu.formacodes().isEmpty(),
                CONTENU,
                "Donnez au moins un Formacode : c’est par lui que la formation est trouvée.");
    }

    private void certification(Certification certification) {
        need(certification.certifiante() != null, CONTENU, "Dites si la formation est certifiante.");
        if (Boolean.TRUE.equals(certification.certifiante())) {
            need(certification.hasCode(), CONTENU, "Indiquez la certification visée : RNCP, RS ou Certif Info.");
        }
    }

    private void action(ActionDraft action, String which) {
        Deroulement deroulement = action.deroulement();
        Acces acces = action.acces();
        need(deroulement.rythme(), ACTION, which + "décrivez le rythme de la formation.");
        need(
                acces.publics() != null && !acces.publics().isEmpty(),
                ACTION,
                which + "choisissez au moins un public visé.");
        need(acces.niveauEntreeObligatoire() != null, ACTION, which + "dites si le niveau d’entrée est obligatoire.");
        need(
                deroulement.modalitesAlternance(),
                ACTION,
                which + "décrivez l’alternance, ou écrivez « Sans alternance ».");
        need(deroulement.modalitesEnseignement(), ACTION, which + "choisissez présentiel, mixte ou à distance.");
        need(acces.conditions(), ACTION, which + "indiquez les conditions et prérequis, ou « Aucune ».");
        need(
                action.cout().priseEnChargePossible() != null,
                ACTION,
                which + "dites si les frais peuvent être pris en charge.");
        need(deroulement.modalitesEntreesSorties(), ACTION, which + "choisissez dates fixes ou entrées permanentes.");
        need(
                REMOTE.equals(deroulement.modalitesEnseignement())
                        || !action.lieux().isEmpty(),
                ACTION,
                which + "choisissez le lieu de formation.");
        need(!action.sessions().isEmpty(), SESSION, which + "ajoutez au moins une session.");
        boolean permanent = PERMANENT.equals(deroulement.modalitesEntreesSorties());
        for (int i = 0; i < action.sessions().size(); i++) {
            String session = action.sessions().size() > 1 ? which + "session " + (i + 1) + ", " : which;
            session(action.sessions().get(i), session, permanent);
        }
    }

    private void session(SessionDraft session, String which, boolean permanent) {
        Dates dates = session.dates();
        need(
                permanent || (dates.debut() != null && dates.fin() != null),
                SESSION,
                which + "donnez les dates de début et de fin.");
        need(
                dates.debut() == null || dates.fin() == null || !dates.fin().isBefore(dates.debut()),
                SESSION,
                which + "la fin ne peut pas précéder le début.");
        need(
                session.inscription().isWhole(),
                SESSION,
                which + "donnez l’adresse d’inscription : voie, code postal, commune.");
        session.recrutements().forEach(recrutement -> recrutement(recrutement, which));
    }

    private void recrutement(Recrutement recrutement, String which) {
        need(recrutement.modalite(), SESSION, which + "choisissez la modalité de recrutement.");
        if (Recrutement.REUNION.equals(recrutement.modalite())) {
            need(
                    recrutement.lieu().isWhole()
                            || recrutement.url() != null
                            || Boolean.TRUE.equals(recrutement.aDistance()),
                    SESSION,
                    which + "dites où se tient la réunion d’information, ou qu’elle est à distance.");
            need(recrutement.debut() != null, SESSION, which + "donnez la date de la réunion d’information.");
        }
    }

    private void organisme(OrganismeFiche organisme) {
        need(
                organisme.siret() != null || territory.identifiant() != TenantDefinition.IdentifiantOrganisme.SIRET,
                ORGANISME,
                "Complétez le SIRET dans la page « Mon organisme ».");
        need(
                organisme.numeroActivite() != null || !territory.nda(),
                ORGANISME,
                "Complétez le numéro de déclaration d’activité dans la page « Mon organisme ».");
    }

    private void need(@Nullable String value, Manque.Section section, String message) {
        need(value != null && !value.isBlank(), section, message);
    }

    private void need(boolean condition, Manque.Section section, String message) {
        if (!condition) {
            manques.add(new Manque(
                    section, message.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + message.substring(1)));
        }
    }
}
