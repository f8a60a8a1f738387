package fr.estuaire.reference.formats;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How codes are written in the registers, and mended where a spreadsheet has spoilt them. */
final class Codes {
    static final Pattern SIREN = Pattern.compile("\\d{9}");
    static final Pattern SIRET = Pattern.compile("\\d{14}");
    static final Pattern UAI = Pattern.compile("\\d{7}[A-Z]");
    static final Pattern ROME = Pattern.compile("[A-N]\\d{4}");
    static final Pattern FORMACODE = Pattern.compile("\\d{5}");
    static final Pattern NSF = Pattern.compile("[1-4]\\d{1,2}[a-z]?");
    static final Pattern CODE_POSTAL = Pattern.compile("\\d{5}");
    static final Pattern COMMUNE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
    private static final Pattern CFD = Pattern.compile("\\d{2}[0-9A-Z]\\d{4}[0-9A-Z]");
    private static final Pattern NDA = Pattern.compile("\\d{11}|\\d{4}P\\d{6}");
    private static final Pattern NUMERO = Pattern.compile("(?i)(RNCP|RS)?\\s*0*(\\d{1,5})");
    private static final Pattern LEVEL = Pattern.compile("\\D*0?([1-8])(\\D.*)?");
    private static final int SIRET_LENGTH = 14;
    private static final int CFD_LENGTH = 8;
    private static final int NDA_LENGTH = 11;

    private Codes() {}

    /** Fourteen digits; said without a pattern, as it is asked of tens of millions of lines. */
    static boolean isSiret(String text) {
        if (text.length() != SIRET_LENGTH) {
            return false;
        }
        for (int i = 0; i < SIRET_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Eight characters, the leading zero given back; null when it is no CFD. */
    static @Nullable String cfd(@Nullable String text) {
        return padded(text, CFD_LENGTH, CFD);
    }

    /** Eleven characters, the leading zero given back; null when it is no declaration number. */
    static @Nullable String nda(@Nullable String text) {
        return padded(text, NDA_LENGTH, NDA);
    }

    private static @Nullable String padded(@Nullable String text, int length, Pattern form) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        String padded = upper.length() == length - 1 ? "0" + upper : upper;
        return form.matcher(padded).matches() ? padded : null;
    }

    /**
     * {@code RNCP34762}, {@code RS5000}; null when it is no number of a certification.
     *
     * @param register RNCP or RS, when the text does not say which
     */
    static @Nullable String numero(@Nullable String text, String register) {
        if (text == null) {
            return null;
        }
        Matcher matcher = NUMERO.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String prefix = matcher.group(1);
        return (prefix == null ? register : prefix.toUpperCase(Locale.ROOT)) + matcher.group(2);
    }

    /** 1 to 8 in {@code 04}, {@code NIV5}, {@code Niveau 6}; null for anything else. */
    static @Nullable Integer level(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = LEVEL.matcher(text);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** {@code true}, {@code oui}, {@code vrai}, {@code 1}, {@code O}. */
    static boolean isTrue(@Nullable String text) {
        return text != null
                && switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "oui", "vrai", "1", "o" -> true;
                    default -> false;
                };
    }
}
