package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link OrganismeFormateur}, in any order. A blank text counts as absent. */
public final class OrganismeFormateurBuilder extends RecordBuilder<OrganismeFormateur> {
    OrganismeFormateurBuilder() {
        super(OrganismeFormateur.class);
    }

    public OrganismeFormateurBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public OrganismeFormateurBuilder siretFormateur(@Nullable SiretDeclare siretFormateur) {
        put("siretFormateur", siretFormateur);
        return this;
    }

    public OrganismeFormateurBuilder raisonSocialeFormateur(@Nullable String raisonSocialeFormateur) {
        put("raisonSocialeFormateur", raisonSocialeFormateur);
        return this;
    }

    public OrganismeFormateurBuilder contactFormateur(List<Contact> contactFormateur) {
        put("contactFormateur", contactFormateur);
        return this;
    }

    public OrganismeFormateurBuilder potentiel(@Nullable Potentiel potentiel) {
        put("potentiel", potentiel);
        return this;
    }

    public OrganismeFormateurBuilder codeUaiFormateur(@Nullable UaiDeclare codeUaiFormateur) {
        put("codeUaiFormateur", codeUaiFormateur);
        return this;
    }

    public OrganismeFormateurBuilder referenceCertification(List<ReferenceCertification> referenceCertification) {
        put("referenceCertification", referenceCertification);
        return this;
    }

    public OrganismeFormateurBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
