package fr.estuaire.offer.ui.choix;

import fr.estuaire.reference.Commune;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commune as the address of an offer writes it.
 *
 * @param codeInsee five characters
 * @param codePostal five digits, one of the commune’s
 * @param departement INSEE code, two or three characters
 * @param region INSEE code, two characters; null where the collectivity has none that Lhéo can write
 * @param latitude degrees WGS 84, when the point of the commune is known
 * @param longitude degrees WGS 84, present when the latitude is
 */
public record CommuneChoisie(
        @Nullable String codeInsee,
        @Nullable String codePostal,
        @Nullable String nom,
        @Nullable String departement,
        @Nullable String region,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    private static final int MAX_REGION = 2;

    public static final CommuneChoisie AUCUNE = new CommuneChoisie(null, null, null, null, null, null, null);

    /** What an offer says, which a register may not know; the rest is found by the code. */
    public static CommuneChoisie of(@Nullable String codeInsee, @Nullable String codePostal, @Nullable String nom) {
        return new CommuneChoisie(codeInsee, codePostal, nom, null, null, null, null);
    }

    static CommuneChoisie of(Commune commune, @Nullable String codePostal) {
        return new CommuneChoisie(
                commune.codeInsee(),
                codePostal,
                commune.nom(),
                commune.codeDepartement(),
                commune.codeRegion().length() > MAX_REGION ? null : commune.codeRegion(),
                commune.latitude(),
                commune.longitude());
    }

    /** The point of the commune, when the register knows it. */
    public Optional<PointChoisi> centre() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(PointChoisi.of(latitude, longitude));
    }

    public boolean isEmpty() {
        return codeInsee == null && codePostal == null && nom == null;
    }

    CommuneChoisie withCodePostal(@Nullable String other) {
        return new CommuneChoisie(codeInsee, other, nom, departement, region, latitude, longitude);
    }
}
