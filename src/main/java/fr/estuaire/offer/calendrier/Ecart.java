package fr.estuaire.offer.calendrier;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;

/**
 * A day on which a series or a session does not go as its rhythm says.
 *
 * @param pourquoi why and what follows, to be read after the date: « férié (Fête du Travail), session sautée »
 */
public record Ecart(LocalDate jour, String pourquoi) {

    /** « 1er mai 2026 : férié (Fête du Travail), session sautée ». */
    public String phrase() {
        return FrenchText.date(jour) + " : " + pourquoi;
    }
}
