package fr.estuaire.rollup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifier that the nation gives to what a territory publishes: worked out from what identifies it, not drawn, so
 * that the same feeds always give the same ones, and never given to another thing. A formation has 16 hexadecimal
 * digits; its actions and sessions have those of the formation, then 8 of their own.
 */
public final class Identifiant {
    private static final int OF_FORMATION = 16;
    private static final int OF_PART = 8;

    private Identifiant() {}

    /** @param generation 1, and one more each time that the territory gave the number to another thing */
    public static String ofFormation(String territoire, String numero, int generation) {
        return digits(territoire + "|" + numero + "|" + generation, OF_FORMATION);
    }

    /** @param action number of the action in its formation; empty when it has none */
    public static String ofAction(String formation, String action) {
        return formation + "-a" + digits(action, OF_PART);
    }

    /** Sessions of two actions may bear the same number. */
    public static String ofSession(String formation, String action, String session) {
        return formation + "-s" + digits(action + "|" + session, OF_PART);
    }

    private static String digits(String text, int length) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
