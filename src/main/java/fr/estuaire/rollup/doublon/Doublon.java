package fr.estuaire.rollup.doublon;

import fr.estuaire.shared.FrenchText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A session told by two territories.
 *
 * @param ecartee the one to leave out for who wants each session once
 * @param retenue the one to keep
 * @param debut first day, the same in both, as are the last day and the place
 * @param lieu {@code Caen (14)}, or {@code à distance}; empty when neither is known
 */
public record Doublon(Cote ecartee, Cote retenue, Raison raison, LocalDate debut, LocalDate fin, String lieu) {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    /**
     * What one territory says of it.
     *
     * @param numero of the formation
     * @param session its number; null when it has none
     * @param datemaj as the territory gives it
     * @param publiee since when the formation is known to the nation
     */
    public record Cote(
            String territoire,
            String numero,
            String intitule,
            String organisme,
            @Nullable String session,
            @Nullable String datemaj,
            Instant publiee) {}

    /** What decided which of the two is retained, in the order in which these are asked. */
    public enum Raison {
        LIEU("Lieu de la session"),
        ORGANISME("Siège de l’organisme"),
        MISE_A_JOUR("Dernière mise à jour"),
        PUBLICATION("Première publication"),
        CODE("Ordre alphabétique");

        private final String libelle;

        Raison(String libelle) {
            this.libelle = libelle;
        }

        /** The words shown. */
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Why this one: {@code Retenue chez Normandie : la session a lieu à Caen (14).}
     *
     * @param territoire name of the territory whose session is retained
     */
    public String phrase(String territoire) {
        return "Retenue chez " + territoire + "\u00A0: " + because() + ".";
    }

    private String because() {
        return switch (raison) {
            case LIEU -> "la session a lieu à " + lieu;
            case ORGANISME -> "la session a lieu ailleurs ou à distance, et l’organisme y est établi";
            case MISE_A_JOUR -> "son offre a été mise à jour en dernier" + day(retenue.datemaj());
            case PUBLICATION ->
                "son offre a été publiée en premier, le " + FrenchText.dateTime(retenue.publiee(), LEGAL_TIME);
            case CODE -> "rien d’autre ne départage les deux offres que l’ordre alphabétique des territoires";
        };
    }

    private static String day(@Nullable String datemaj) {
        try {
            return datemaj == null || datemaj.length() < 8
                    ? ""
                    : ", le "
                            + FrenchText.date(
                                    LocalDate.parse(datemaj.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException _) {
            return "";
        }
    }
}
