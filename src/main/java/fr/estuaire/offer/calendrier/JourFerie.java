package fr.estuaire.offer.calendrier;

import java.time.LocalDate;

/**
 * A public holiday.
 *
 * @param nom as people say it: « Lundi de Pâques »
 * @param partout false where only some départements of the territory keep it: Good Friday in Grand Est
 */
public record JourFerie(LocalDate date, String nom, boolean partout) {}
