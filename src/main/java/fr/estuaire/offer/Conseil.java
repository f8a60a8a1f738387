package fr.estuaire.offer;

/**
 * What to add to an offer so that prescribers find and use it better.
 *
 * @param chemin the first place where it is missing, as in {@link Attente}
 * @param poids 1 to 10: how much it would help
 * @param phrase what to do and why
 */
public record Conseil(String chemin, Champ.Section section, int poids, String phrase) {}
