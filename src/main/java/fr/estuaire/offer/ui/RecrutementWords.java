package fr.estuaire.offer.ui;

import fr.estuaire.offer.RecrutementLine;
import fr.estuaire.shared.FrenchText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a session recruits, in words. */
final class RecrutementWords {
    private static final int FULL = 100;

    private RecrutementWords() {}

    static String title(RecrutementLine line) {
        return line.intitule() == null ? "Offre sans intitulé" : line.intitule();
    }

    /** « Rennes · du 7 sept. 2026 au 18 déc. 2026 ». */
    static String where(RecrutementLine line) {
        String dates = dates(line);
        return line.ville() == null ? dates : line.ville() + " · " + dates;
    }

    private static String dates(RecrutementLine line) {
        LocalDate debut = line.debut();
        LocalDate fin = line.fin();
        if (debut == null) {
            return fin == null ? "entrées toute l’année" : "jusqu’au " + FrenchText.date(fin);
        }
        return fin == null
                ? "à partir du " + FrenchText.date(debut)
                : "du " + FrenchText.date(debut) + " au " + FrenchText.date(fin);
    }

    /** « Places mises à jour il y a 3 jours ». */
    static String age(RecrutementLine line, Clock clock) {
        return line.placesLe() == null
                ? "Places jamais indiquées"
                : "Places mises à jour " + FrenchText.age(line.placesLe(), clock);
    }

    /** « Recrutement indiqué il y a 3 jours »; empty while nobody knows when. */
    static String etatAge(RecrutementLine line, Clock clock) {
        return line.etatLe() == null ? "" : "Recrutement mis à jour " + FrenchText.age(line.etatLe(), clock);
    }

    static String saturation(int percent) {
        if (percent == FULL) {
            return "complet";
        }
        return percent == 0 ? "aucune place prise" : "complet à " + percent + "\u00A0%";
    }

    /** « 19 août 2030 à 14 h, Rennes, 12 places ». */
    static String reunion(RecrutementLine.Rencontre reunion) {
        List<String> words = new ArrayList<>();
        words.add(FrenchText.date(reunion.le())
                + (reunion.heure() == null ? "" : " à " + FrenchText.time(reunion.heure())));
        if (reunion.aDistance()) {
            words.add("à distance");
        } else if (reunion.ville() != null) {
            words.add(reunion.ville());
        }
        if (reunion.places() != null) {
            words.add(FrenchText.count(reunion.places(), "place"));
        }
        return String.join(", ", words);
    }
}
