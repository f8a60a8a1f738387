package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that answers for the formation: {@code organisme-formation-responsable}.
 *
 * @param numeroActivite 11 characters, required
 * @param nomOrganisme 1 to 250 characters, required
 * @param raisonSociale 1 to 250 characters, required
 * @param renseignementsSpecifiques 0 to 3000 characters
 */
public record OrganismeResponsable(
        Attributs attributs,
        @Nullable String numeroActivite,
        @Nullable SiretDeclare siretOrganismeFormation,
        @Nullable String nomOrganisme,
        @Nullable String raisonSociale,
        @Nullable CoordonneesOrganisme coordonneesOrganisme,
        List<Contact> contactOrganisme,
        @Nullable String renseignementsSpecifiques,
        @Nullable Potentiel potentiel,
        @Nullable UaiDeclare codeUaiOrganismeFormation,
        List<Element> extras) {
    public OrganismeResponsable {
        contactOrganisme = List.copyOf(contactOrganisme);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static OrganismeResponsableBuilder builder() {
        return new OrganismeResponsableBuilder();
    }
}
