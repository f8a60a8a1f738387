package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Formation}, in any order. A blank text counts as absent. */
public final class FormationBuilder extends RecordBuilder<Formation> {
    FormationBuilder() {
        super(Formation.class);
    }

    public FormationBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public FormationBuilder domaineFormation(@Nullable DomaineFormation domaineFormation) {
        put("domaineFormation", domaineFormation);
        return this;
    }

    public FormationBuilder intituleFormation(@Nullable String intituleFormation) {
        put("intituleFormation", intituleFormation);
        return this;
    }

    public FormationBuilder objectifFormation(@Nullable String objectifFormation) {
        put("objectifFormation", objectifFormation);
        return this;
    }

    public FormationBuilder resultatsAttendus(@Nullable String resultatsAttendus) {
        put("resultatsAttendus", resultatsAttendus);
        return this;
    }

    public FormationBuilder contenuFormation(@Nullable String contenuFormation) {
        put("contenuFormation", contenuFormation);
        return this;
    }

    public FormationBuilder certifiante(@Nullable String certifiante) {
        put("certifiante", certifiante);
        return this;
    }

    public FormationBuilder contactFormation(List<Contact> contactFormation) {
        put("contactFormation", contactFormation);
        return this;
    }

    public FormationBuilder parcoursDeFormation(@Nullable String parcoursDeFormation) {
        put("parcoursDeFormation", parcoursDeFormation);
        return this;
    }

    public FormationBuilder codeNiveauEntree(@Nullable String codeNiveauEntree) {
        put("codeNiveauEntree", codeNiveauEntree);
        return this;
    }

    public FormationBuilder objectifGeneralFormation(@Nullable String objectifGeneralFormation) {
        put("objectifGeneralFormation", objectifGeneralFormation);
        return this;
    }

    public FormationBuilder certification(List<Certification> certification) {
        put("certification", certification);
        return this;
    }

    public FormationBuilder codeTypeFormation(List<CodeTypeFormation> codeTypeFormation) {
        put("codeTypeFormation", codeTypeFormation);
        return this;
    }

    public FormationBuilder codeNiveauSortie(@Nullable String codeNiveauSortie) {
        put("codeNiveauSortie", codeNiveauSortie);
        return this;
    }

    public FormationBuilder urlFormation(@Nullable PagesWeb urlFormation) {
        put("urlFormation", urlFormation);
        return this;
    }

    public FormationBuilder action(List<Action> action) {
        put("action", action);
        return this;
    }

    public FormationBuilder organismeFormationResponsable(
            @Nullable OrganismeResponsable organismeFormationResponsable) {
        put("organismeFormationResponsable", organismeFormationResponsable);
        return this;
    }

    public FormationBuilder identifiantModule(@Nullable String identifiantModule) {
        put("identifiantModule", identifiantModule);
        return this;
    }

    public FormationBuilder positionnement(@Nullable String positionnement) {
        put("positionnement", positionnement);
        return this;
    }

    public FormationBuilder sousModules(@Nullable SousModules sousModules) {
        put("sousModules", sousModules);
        return this;
    }

    public FormationBuilder modulesPrerequis(@Nullable ModulesPrerequis modulesPrerequis) {
        put("modulesPrerequis", modulesPrerequis);
        return this;
    }

    public FormationBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
