package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link OrganismeResponsable}, in any order. A blank text counts as absent. */
public final class OrganismeResponsableBuilder extends RecordBuilder<OrganismeResponsable> {
    OrganismeResponsableBuilder() {
        super(OrganismeResponsable.class);
    }

    public OrganismeResponsableBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public OrganismeResponsableBuilder numeroActivite(@Nullable String numeroActivite) {
        put("numeroActivite", numeroActivite);
        return this;
    }

    public OrganismeResponsableBuilder siretOrganismeFormation(@Nullable SiretDeclare siretOrganismeFormation) {
        put("siretOrganismeFormation", siretOrganismeFormation);
        return this;
    }

    public OrganismeResponsableBuilder nomOrganisme(@Nullable String nomOrganisme) {
        put("nomOrganisme", nomOrganisme);
        return this;
    }

    public OrganismeResponsableBuilder raisonSociale(@Nullable String raisonSociale) {
        put("raisonSociale", raisonSociale);
        return this;
    }

    public OrganismeResponsableBuilder coordonneesOrganisme(@Nullable CoordonneesOrganisme coordonneesOrganisme) {
        put("coordonneesOrganisme", coordonneesOrganisme);
        return this;
    }

    public OrganismeResponsableBuilder contactOrganisme(List<Contact> contactOrganisme) {
        put("contactOrganisme", contactOrganisme);
        return this;
    }

    public OrganismeResponsableBuilder renseignementsSpecifiques(@Nullable String renseignementsSpecifiques) {
        put("renseignementsSpecifiques", renseignementsSpecifiques);
        return this;
    }

    public OrganismeResponsableBuilder potentiel(@Nullable Potentiel potentiel) {
        put("potentiel", potentiel);
        return this;
    }

    public OrganismeResponsableBuilder codeUaiOrganismeFormation(@Nullable UaiDeclare codeUaiOrganismeFormation) {
        put("codeUaiOrganismeFormation", codeUaiOrganismeFormation);
        return this;
    }

    public OrganismeResponsableBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
