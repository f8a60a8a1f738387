package fr.estuaire.quality;

import fr.estuaire.lheo.Position;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something a rule found in an offer.
 *
 * @param ruleCode the code of the rule, such as {@code session-passee}
 * @param position where in the file, {@link Position#NONE} for what was typed in
 * @param elementPath such as {@code formation/action[2]/session/periode}
 * @param numero the {@code numero} of the nearest element that has one, empty when none has
 * @param value a hash of what the element holds, so that one can tell whether it has changed since; empty for a file
 * @param message what is wrong, in French
 * @param remedy what to do about it, in French
 */
public record Finding(
        String ruleCode,
        Severity severity,
        Position position,
        String elementPath,
        String numero,
        String value,
        String message,
        String remedy) {

    /**
     * What stays the same as long as the same rule finds the same value at the same place, whatever moves around it:
     * ranks among siblings do not count, numbers do. 64 hexadecimal digits.
     */
    public String fingerprint() {
        String place = elementPath.replaceAll("\\[\\d+]", "");
        String text = String.join("\n", ruleCode, place, numero, value);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
