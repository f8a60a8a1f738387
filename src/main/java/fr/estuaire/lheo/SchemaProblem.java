package fr.estuaire.lheo;

/**
 * One way in which a document departs from the Lhéo grammar.
 *
 * @param elementPath see {@link Located#path()}
 * @param message a French sentence
 */
public record SchemaProblem(Position position, String elementPath, String message) {}
