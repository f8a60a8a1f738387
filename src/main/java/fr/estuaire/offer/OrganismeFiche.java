package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a training body of the territory.
 *
 * @param numero given once by the territory; empty for a body that is not yet recorded
 * @param siret 14 digits, absent where the territory has no SIRET
 * @param numeroActivite the declaration number (NDA), 11 digits
 * @param identifiantLocal RIDET, TAHITI or local number
 * @param complement an {@code organisme-formation-responsable} that holds only what the other values do not say
 */
public record OrganismeFiche(
        String numero,
        long version,
        String nom,
        @Nullable String raisonSociale,
        @Nullable String siret,
        @Nullable String numeroActivite,
        @Nullable String uai,
        @Nullable String identifiantLocal,
        @Nullable Boolean qualiopi,
        Adresse adresse,
        Contact contact,
        @Nullable String site,
        @Nullable Element complement) {

    /** A body that the other values describe whole. */
    public OrganismeFiche(
            String numero,
            long version,
            String nom,
            @Nullable String raisonSociale,
            @Nullable String siret,
            @Nullable String numeroActivite,
            @Nullable String uai,
            @Nullable String identifiantLocal,
            @Nullable Boolean qualiopi,
            Adresse adresse,
            Contact contact,
            @Nullable String site) {
        this(
                numero,
                version,
                nom,
                raisonSociale,
                siret,
                numeroActivite,
                uai,
                identifiantLocal,
                qualiopi,
                adresse,
                contact,
                site,
                null);
    }

    public static OrganismeFiche empty() {
        return new OrganismeFiche("", 0, "", null, null, null, null, null, null, Adresse.VIDE, Contact.VIDE, null);
    }
}
