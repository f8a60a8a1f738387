package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * A body of the territory as it is proposed to who describes an offer.
 *
 * @param identifiant SIRET, or what the territory knows bodies by
 */
public record OrganismeChoice(
        String numero,
        String nom,
        @Nullable String identifiant,
        @Nullable String ville) {}
