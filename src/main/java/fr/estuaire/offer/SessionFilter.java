package fr.estuaire.offer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a list shows; null means all.
 *
 * @param text words sought in the title of the offer, its number, that of the session, and the town
 * @param organisme number of a body; an editor sees their own whatever it says
 * @param formation number of an offer
 * @param du first day on which a session may begin
 * @param au last day on which a session may begin
 * @param etatRecrutement code of Lhéo’s table
 * @param annulees true for those called off alone, false for the others alone
 * @param jour a day on which the session begins, ends or holds a meeting
 */
public record SessionFilter(
        @Nullable String text,
        @Nullable String organisme,
        @Nullable String formation,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable String etatRecrutement,
        Quand quand,
        @Nullable Boolean annulees,
        @Nullable LocalDate jour) {

    public static final SessionFilter TOUTES =
            new SessionFilter(null, null, null, null, null, null, Quand.TOUTES, null, null);

    /** Where the sessions stand today. */
    public enum Quand {
        /** Not over yet, or without a date. */
        A_VENIR("En cours et à venir"),
        PASSEES("Passées"),
        TOUTES("Toutes");

        private final String libelle;

        Quand(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
