package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Action}, in any order. A blank text counts as absent. */
public final class ActionBuilder extends RecordBuilder<Action> {
    ActionBuilder() {
        super(Action.class);
    }

    public ActionBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public ActionBuilder rythmeFormation(@Nullable String rythmeFormation) {
        put("rythmeFormation", rythmeFormation);
        return this;
    }

    public ActionBuilder codePublicVise(List<Code> codePublicVise) {
        put("codePublicVise", codePublicVise);
        return this;
    }

    public ActionBuilder infoPublicVise(@Nullable String infoPublicVise) {
        put("infoPublicVise", infoPublicVise);
        return this;
    }

    public ActionBuilder niveauEntreeObligatoire(@Nullable String niveauEntreeObligatoire) {
        put("niveauEntreeObligatoire", niveauEntreeObligatoire);
        return this;
    }

    public ActionBuilder modalitesAlternance(@Nullable String modalitesAlternance) {
        put("modalitesAlternance", modalitesAlternance);
        return this;
    }

    public ActionBuilder modalitesEnseignement(@Nullable String modalitesEnseignement) {
        put("modalitesEnseignement", modalitesEnseignement);
        return this;
    }

    public ActionBuilder conditionsSpecifiques(@Nullable String conditionsSpecifiques) {
        put("conditionsSpecifiques", conditionsSpecifiques);
        return this;
    }

    public ActionBuilder priseEnChargeFraisPossible(@Nullable String priseEnChargeFraisPossible) {
        put("priseEnChargeFraisPossible", priseEnChargeFraisPossible);
        return this;
    }

    public ActionBuilder lieuDeFormation(List<LieuDeFormation> lieuDeFormation) {
        put("lieuDeFormation", lieuDeFormation);
        return this;
    }

    public ActionBuilder modalitesEntreesSorties(@Nullable String modalitesEntreesSorties) {
        put("modalitesEntreesSorties", modalitesEntreesSorties);
        return this;
    }

    public ActionBuilder urlAction(@Nullable PagesWeb urlAction) {
        put("urlAction", urlAction);
        return this;
    }

    public ActionBuilder dureeCycle(@Nullable String dureeCycle) {
        put("dureeCycle", dureeCycle);
        return this;
    }

    public ActionBuilder session(List<SessionFormation> session) {
        put("session", session);
        return this;
    }

    public ActionBuilder adresseInformation(@Nullable AdresseDeclaree adresseInformation) {
        put("adresseInformation", adresseInformation);
        return this;
    }

    public ActionBuilder dateInformation(List<DateInformation> dateInformation) {
        put("dateInformation", dateInformation);
        return this;
    }

    public ActionBuilder restauration(@Nullable String restauration) {
        put("restauration", restauration);
        return this;
    }

    public ActionBuilder hebergement(@Nullable String hebergement) {
        put("hebergement", hebergement);
        return this;
    }

    public ActionBuilder transport(@Nullable String transport) {
        put("transport", transport);
        return this;
    }

    public ActionBuilder accesHandicapes(@Nullable String accesHandicapes) {
        put("accesHandicapes", accesHandicapes);
        return this;
    }

    public ActionBuilder langueFormation(List<String> langueFormation) {
        put("langueFormation", langueFormation);
        return this;
    }

    public ActionBuilder modalitesRecrutement(@Nullable String modalitesRecrutement) {
        put("modalitesRecrutement", modalitesRecrutement);
        return this;
    }

    public ActionBuilder modalitesPedagogiques(@Nullable String modalitesPedagogiques) {
        put("modalitesPedagogiques", modalitesPedagogiques);
        return this;
    }

    public ActionBuilder codeModalitePedagogique(List<Code> codeModalitePedagogique) {
        put("codeModalitePedagogique", codeModalitePedagogique);
        return this;
    }

    public ActionBuilder equipement(List<Equipement> equipement) {
        put("equipement", equipement);
        return this;
    }

    public ActionBuilder fraisRestants(@Nullable String fraisRestants) {
        put("fraisRestants", fraisRestants);
        return this;
    }

    public ActionBuilder codePerimetreRecrutement(@Nullable String codePerimetreRecrutement) {
        put("codePerimetreRecrutement", codePerimetreRecrutement);
        return this;
    }

    public ActionBuilder infosPerimetreRecrutement(@Nullable String infosPerimetreRecrutement) {
        put("infosPerimetreRecrutement", infosPerimetreRecrutement);
        return this;
    }

    public ActionBuilder prixHoraireTtc(@Nullable String prixHoraireTtc) {
        put("prixHoraireTtc", prixHoraireTtc);
        return this;
    }

    public ActionBuilder prixTotalTtc(@Nullable String prixTotalTtc) {
        put("prixTotalTtc", prixTotalTtc);
        return this;
    }

    public ActionBuilder dureeIndicative(@Nullable String dureeIndicative) {
        put("dureeIndicative", dureeIndicative);
        return this;
    }

    public ActionBuilder nombreHeuresCentre(@Nullable String nombreHeuresCentre) {
        put("nombreHeuresCentre", nombreHeuresCentre);
        return this;
    }

    public ActionBuilder nombreHeuresEntreprise(@Nullable String nombreHeuresEntreprise) {
        put("nombreHeuresEntreprise", nombreHeuresEntreprise);
        return this;
    }

    public ActionBuilder nombreHeuresTotal(@Nullable String nombreHeuresTotal) {
        put("nombreHeuresTotal", nombreHeuresTotal);
        return this;
    }

    public ActionBuilder detailConditionsPriseEnCharge(@Nullable String detailConditionsPriseEnCharge) {
        put("detailConditionsPriseEnCharge", detailConditionsPriseEnCharge);
        return this;
    }

    public ActionBuilder conventionnement(@Nullable String conventionnement) {
        put("conventionnement", conventionnement);
        return this;
    }

    public ActionBuilder dureeConventionnee(@Nullable String dureeConventionnee) {
        put("dureeConventionnee", dureeConventionnee);
        return this;
    }

    public ActionBuilder organismeFormateur(List<OrganismeFormateur> organismeFormateur) {
        put("organismeFormateur", organismeFormateur);
        return this;
    }

    public ActionBuilder organismeFinanceur(List<OrganismeFinanceur> organismeFinanceur) {
        put("organismeFinanceur", organismeFinanceur);
        return this;
    }

    public ActionBuilder enseignement(List<Enseignement> enseignement) {
        put("enseignement", enseignement);
        return this;
    }

    public ActionBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
