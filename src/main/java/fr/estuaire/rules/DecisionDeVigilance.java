package fr.estuaire.rules;

import fr.estuaire.quality.Vigilance.Terme;
import java.time.Instant;

/**
 * What the nation decided about a term of the watch list.
 *
 * @param surveille whether the term is to be looked for
 * @param pourquoi the reason of the decision, for the history
 */
public record DecisionDeVigilance(Terme terme, boolean surveille, String pourquoi, String par, Instant le) {}
