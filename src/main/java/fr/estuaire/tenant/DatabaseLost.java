package fr.estuaire.tenant;

/**
 * The embedded database died and could not be started again: nothing works any more.
 *
 * @param sentence what happened, for the person at the terminal
 */
public record DatabaseLost(String sentence) {}
