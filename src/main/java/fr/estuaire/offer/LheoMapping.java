package fr.estuaire.offer;

import static fr.estuaire.offer.Lheo.element;

import fr.estuaire.lheo.Element;
import fr.estuaire.tenant.TenantDefinition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes an offer as the {@code formation} element of Lhéo 2.3, in the order of its schema. Holes stay holes: the
 * schema check names them. This is the only place where an offer becomes Lhéo.
 */
final class LheoMapping {
    /** Version of the Formacode thesaurus that our codes come from; a code means nothing without it. */
    static final String FORMACODE_VERSION = "V14";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final LheoOrganisme organismes;
    private final LheoSession sessions;

    LheoMapping(TenantDefinition territory, fr.estuaire.reference.Communes communes) {
        LheoAdresse adresses = new LheoAdresse(communes);
        this.organismes = new LheoOrganisme(territory, adresses);
        this.sessions = new LheoSession(adresses);
    }

    /** @param datemaj day of the last change, which consumers read on the formation */
    Element toElement(OffreWithBodies offre, LocalDate datemaj) {
        FormationDraft draft = offre.draft();
        Contenu contenu = draft.contenu();
        Certification certification = draft.certification();
        Lheo formation = element("formation")
                .attribute("numero", draft.numero())
                .attribute("datemaj", datemaj.format(DAY))
                .with(domaine(contenu))
                .text("intitule-formation", contenu.intitule())
                .text("objectif-formation", contenu.objectif())
                .text("resultats-attendus", contenu.resultats())
                .text("contenu-formation", contenu.programme())
                .flag("certifiante", certification.certifiante())
                .with(element("contact-formation").with(LheoAdresse.coordonnees(draft.contact())))
                .text("parcours-de-formation", contenu.parcours())
                .text("code-niveau-entree", contenu.niveauEntree())
                .text("objectif-general-formation", contenu.objectifGeneral())
                .withSome(certification(certification))
                .text("code-niveau-sortie", certification.niveauSortie())
                .withSome(element("url-formation").text("urlweb", contenu.url()));
        draft.actions().forEach(action -> formation.with(action(offre, action, datemaj)));
        return formation.with(organismes.responsable(offre.responsable())).build();
    }

    private static Lheo domaine(Contenu contenu) {
        return element("domaine-formation")
                .codes("code-FORMACODE", contenu.formacodes(), FORMACODE_VERSION)
                .codes("code-NSF", contenu.nsf(), null)
                .codes("code-ROME", contenu.rome(), null);
    }

    private static Lheo certification(Certification certification) {
        return element("certification")
                .text("code-RNCP", certification.rncp())
                .text("code-CERTIFINFO", certification.certifInfo())
                .text("code-RS", certification.rs());
    }

    private Lheo action(OffreWithBodies offre, ActionDraft action, LocalDate datemaj) {
        Deroulement deroulement = action.deroulement();
        Acces acces = action.acces();
        Cout cout = action.cout();
        Lheo element = element("action")
                .attribute("numero", action.numero())
                .attribute("datemaj", datemaj.format(DAY))
                .text("rythme-formation", deroulement.rythme())
                .codes("code-public-vise", acces.publics(), FORMACODE_VERSION)
                .text("info-public-vise", acces.infoPublic())
                .flag("niveau-entree-obligatoire", acces.niveauEntreeObligatoire())
                .text("modalites-alternance", deroulement.modalitesAlternance())
                .text("modalites-enseignement", deroulement.modalitesEnseignement())
                .text("conditions-specifiques", acces.conditions())
                .flag("prise-en-charge-frais-possible", cout.priseEnChargePossible());
        List<LieuFiche> lieux = offre.lieuxOf(action);
        for (int i = 0; i < lieux.size(); i++) {
            element.with(
                    organismes.lieu(lieux.get(i)).attribute("tag", i == 0 && lieux.size() > 1 ? "principal" : null));
        }
        element.text("modalites-entrees-sorties", deroulement.modalitesEntreesSorties());
        action.sessions().forEach(session -> element.with(sessions.session(action, session, datemaj)));
        element.text("acces-handicapes", acces.handicapes())
                .text("frais-restants", cout.fraisRestants())
                .text("prix-total-TTC", cout.prixTotal())
                .text("nombre-heures-centre", deroulement.heuresCentre())
                .text("nombre-heures-entreprise", deroulement.heuresEntreprise())
                .text("nombre-heures-total", total(deroulement));
        offre.formateursOf(action).forEach(formateur -> element.with(organismes.formateur(formateur)));
        return element;
    }

    private static @org.jspecify.annotations.Nullable Integer total(Deroulement deroulement) {
        Integer centre = deroulement.heuresCentre();
        Integer entreprise = deroulement.heuresEntreprise();
        if (centre == null && entreprise == null) {
            return null;
        }
        return (centre == null ? 0 : centre) + (entreprise == null ? 0 : entreprise);
    }
}
