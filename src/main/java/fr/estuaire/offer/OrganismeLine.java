package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of bodies.
 *
 * @param identifiant SIRET, or what the territory knows bodies by
 * @param offres how many offers it has, in whatever state
 * @param publiees how many of them are live
 */
public record OrganismeLine(
        String numero,
        String nom,
        @Nullable String identifiant,
        @Nullable String ville,
        int offres,
        int publiees) {}
