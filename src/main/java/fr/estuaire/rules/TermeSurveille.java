package fr.estuaire.rules;

import fr.estuaire.quality.Vigilance.Terme;

/**
 * A term of the watch list in force.
 *
 * @param livre whether it comes with the application; otherwise the nation added it
 */
public record TermeSurveille(Terme terme, boolean livre) {}
