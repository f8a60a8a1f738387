package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that teaches.
 *
 * @param raisonSocialeFormateur 0 to 250 characters, required
 */
public record OrganismeFormateur(
        Attributs attributs,
        @Nullable SiretDeclare siretFormateur,
        @Nullable String raisonSocialeFormateur,
        List<Contact> contactFormateur,
        @Nullable Potentiel potentiel,
        @Nullable UaiDeclare codeUaiFormateur,
        List<ReferenceCertification> referenceCertification,
        List<Element> extras) {
    public OrganismeFormateur {
        contactFormateur = List.copyOf(contactFormateur);
        referenceCertification = List.copyOf(referenceCertification);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static OrganismeFormateurBuilder builder() {
        return new OrganismeFormateurBuilder();
    }
}
