package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to follow the formation: rhythm, public, place, price, sessions.
 *
 * @param rythmeFormation 1 to 3000 characters, required
 * @param codePublicVise up to 10, each 5 characters, required
 * @param infoPublicVise 1 to 250 characters
 * @param niveauEntreeObligatoire a code of {@link DictLheo#BOOLEAN}, required
 * @param modalitesAlternance 1 to 3000 characters, required
 * @param modalitesEnseignement a code of {@link DictLheo#MODALITES_ENSEIGNEMENT}, required
 * @param conditionsSpecifiques 1 to 3000 characters, required
 * @param priseEnChargeFraisPossible a code of {@link DictLheo#BOOLEAN}, required
 * @param modalitesEntreesSorties a code of {@link DictLheo#MODALITES_ES}, required
 * @param dureeCycle an integer from 0 to 99
 * @param restauration 1 to 250 characters
 * @param hebergement 1 to 250 characters
 * @param transport 1 to 250 characters
 * @param accesHandicapes 1 to 250 characters
 * @param langueFormation up to 5, each 2 characters
 * @param modalitesRecrutement 0 to 3000 characters
 * @param modalitesPedagogiques 0 to 200 characters
 * @param codeModalitePedagogique up to 5, each 5 characters
 * @param fraisRestants 0 to 200 characters
 * @param codePerimetreRecrutement a code of {@link DictLheo#PERIMETRE_RECRUTEMENT}
 * @param infosPerimetreRecrutement 0 to 50 characters
 * @param prixHoraireTtc 1 to 6 characters
 * @param prixTotalTtc 1 to 10 characters
 * @param dureeIndicative 0 to 150 characters
 * @param nombreHeuresCentre an integer from 0 to 99999
 * @param nombreHeuresEntreprise an integer from 0 to 99999
 * @param nombreHeuresTotal an integer from 0 to 99999
 * @param detailConditionsPriseEnCharge 1 to 600 characters
 * @param conventionnement a code of {@link DictLheo#BOOLEAN}
 * @param dureeConventionnee an integer from 0 to 99999
 */
public record Action(
        Attributs attributs,
        @Nullable String rythmeFormation,
        List<Code> codePublicVise,
        @Nullable String infoPublicVise,
        @Nullable String niveauEntreeObligatoire,
        @Nullable String modalitesAlternance,
        @Nullable String modalitesEnseignement,
        @Nullable String conditionsSpecifiques,
        @Nullable String priseEnChargeFraisPossible,
        List<LieuDeFormation> lieuDeFormation,
        @Nullable String modalitesEntreesSorties,
        @Nullable PagesWeb urlAction,
        @Nullable String dureeCycle,
        List<SessionFormation> session,
        @Nullable AdresseDeclaree adresseInformation,
        List<DateInformation> dateInformation,
        @Nullable String restauration,
        @Nullable String hebergement,
        @Nullable String transport,
        @Nullable String accesHandicapes,
        List<String> langueFormation,
        @Nullable String modalitesRecrutement,
        @Nullable String modalitesPedagogiques,
        List<Code> codeModalitePedagogique,
        List<Equipement> equipement,
        @Nullable String fraisRestants,
        @Nullable String codePerimetreRecrutement,
        @Nullable String infosPerimetreRecrutement,
        @Nullable String prixHoraireTtc,
        @Nullable String prixTotalTtc,
        @Nullable String dureeIndicative,
        @Nullable String nombreHeuresCentre,
        @Nullable String nombreHeuresEntreprise,
        @Nullable String nombreHeuresTotal,
        @Nullable String detailConditionsPriseEnCharge,
        @Nullable String conventionnement,
        @Nullable String dureeConventionnee,
        List<OrganismeFormateur> organismeFormateur,
        List<OrganismeFinanceur> organismeFinanceur,
        List<Enseignement> enseignement,
        List<Element> extras) {
    public Action {
        codePublicVise = List.copyOf(codePublicVise);
        lieuDeFormation = List.copyOf(lieuDeFormation);
        session = List.copyOf(session);
        dateInformation = List.copyOf(dateInformation);
        langueFormation = List.copyOf(langueFormation);
        codeModalitePedagogique = List.copyOf(codeModalitePedagogique);
        equipement = List.copyOf(equipement);
        organismeFormateur = List.copyOf(organismeFormateur);
        organismeFinanceur = List.copyOf(organismeFinanceur);
        enseignement = List.copyOf(enseignement);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static ActionBuilder builder() {
        return new ActionBuilder();
    }
}
