package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How an action unfolds: rhythm, alternation, presence, entries, hours. */
@Embeddable
public record Deroulement(
        @Nullable String rythme,
        @Nullable String modalitesAlternance,
        @Nullable String modalitesEnseignement,
        @Nullable String modalitesEntreesSorties,
        @Nullable Integer heuresCentre,
        @Nullable Integer heuresEntreprise) {

    public static final Deroulement VIDE = new Deroulement(null, null, null, null, null, null);
}
