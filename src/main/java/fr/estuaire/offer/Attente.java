package fr.estuaire.offer;

/**
 * What an offer still lacks before it can be submitted.
 *
 * @param chemin where, below the formation, with ranks from 1 among siblings of one name where there may be several:
 *     {@code action[1]/session[2]/periode/debut}
 * @param message the action to do, in plain French
 */
public record Attente(String chemin, Champ.Section section, String message) {}
