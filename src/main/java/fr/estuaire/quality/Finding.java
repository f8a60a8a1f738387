package fr.estuaire.quality;

import fr.estuaire.lheo.Position;

/**
 * Something a rule found in an offer.
 *
 * @param ruleCode the code of the rule, such as {@code session-passee}
 * @param position where in the file, {@link Position#NONE} for what was typed in
 * @param elementPath such as {@code formation/action[2]/session/periode}
 * @param numero the {@code numero} of the nearest element that has one, empty when none has
 * @param message what is wrong, in French
 * @param remedy what to do about it, in French
 */
public record Finding(
        String ruleCode,
        Severity severity,
        Position position,
        String elementPath,
        String numero,
        String message,
        String remedy) {}
