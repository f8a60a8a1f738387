package fr.estuaire.publish;

import java.util.Optional;

/**
 * What a publication did.
 *
 * @param sortie the latest output, new or not; empty when the territory has published nothing yet
 * @param changed whether it was written now
 * @param message the same in a French sentence
 */
public record PublishReport(String territoire, Optional<Sortie> sortie, boolean changed, String message) {}
