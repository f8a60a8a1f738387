package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.francecompetences.FicheCertification.Nature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How France compétences writes numbers, dates, levels and entitlements, in XML and in CSV alike. */
final class FicheValues {
    private static final Pattern NUMERO = Pattern.compile("(RNCP|RS)\\d{1,5}");
    private static final int SIRET_LENGTH = 14;
    private static final int DATE_LENGTH = 10;

    private FicheValues() {}

    static boolean isNumero(String text) {
        return NUMERO.matcher(text).matches();
    }

    /** JJ/MM/AAAA; null for anything else. */
    static @Nullable LocalDate findDate(String text) {
        try {
            if (text.length() == DATE_LENGTH && text.charAt(2) == '/' && text.charAt(5) == '/') {
                return LocalDate.of(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2));
            }
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
        return null;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** {@code NIV7} gives 7; {@code AUCUN}, {@code REPRISE} and nothing give 0. */
    static int niveau(@Nullable String text) {
        if (text == null || text.length() != 4 || !text.startsWith("NIV")) {
            return 0;
        }
        int value = text.charAt(3) - '0';
        return value >= 1 && value <= 8 ? value : 0;
    }

    /** {@code Oui} in XML; {@code ACTIVE} for the state of a sheet in CSV. */
    static boolean isYes(@Nullable String text) {
        return "Oui".equalsIgnoreCase(text) || "ACTIVE".equalsIgnoreCase(text);
    }

    /** The state of an entitlement: {@code Actif}, {@code Inactif}, {@code Supprimé}; none said counts as active. */
    static boolean isInForce(@Nullable String state) {
        return state == null || "Actif".equalsIgnoreCase(state);
    }

    /** HABILITATION_FORMER, HABILITATION_ORGANISER (the assessment), HABILITATION_ORGA_FORM (both). */
    static Nature nature(@Nullable String text) {
        boolean trains = text == null || text.contains("FORM");
        boolean assesses = text != null && (text.contains("ORGA") || text.contains("EVAL"));
        if (trains && assesses) {
            return Nature.LES_DEUX;
        }
        return assesses ? Nature.EVALUER : Nature.FORMER;
    }

    /** Fourteen digits, without the tab that the CSV puts before them; null when there are not. */
    static @Nullable String siret(@Nullable String text) {
        String siret = text == null ? "" : text.strip();
        for (int i = 0; i < siret.length(); i++) {
            if (siret.charAt(i) < '0' || siret.charAt(i) > '9') {
                return null;
            }
        }
        return siret.length() == SIRET_LENGTH ? siret : null;
    }

    /** At most so many characters, never half of a pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
