package fr.estuaire.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place where an establishment trains, its own or a third party’s, as published sessions say.
 *
 * @param nom of the place, as the territory gives it
 * @param formateur whether it teaches there, and does not only answer for the offer
 * @param premiere first day of the first session, where known
 * @param derniere last day of the last session, where known
 */
public record TrainingPlace(
        @Nullable String nom,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        boolean formateur,
        int formations,
        int sessions,
        @Nullable LocalDate premiere,
        @Nullable LocalDate derniere) {}
