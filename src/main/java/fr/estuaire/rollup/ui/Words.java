package fr.estuaire.rollup.ui;

import fr.estuaire.rollup.Comptes;
import fr.estuaire.rollup.Statut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** States, durations and counts in the words of these pages. */
final class Words {
    /** The nation reads its clocks in Paris. */
    static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private Words() {}

    static Badge badge(Statut statut) {
        return new Badge(
                statut.libelle(),
                switch (statut) {
                    case EN_COURS -> Tone.INFO;
                    case A_FAIRE, ABSENTE, INCHANGEE, ECARTEE -> Tone.NEUTRAL;
                    case APPLIQUEE -> Tone.SUCCESS;
                    case RETENUE -> Tone.WARNING;
                    case ECHEC -> Tone.DANGER;
                });
    }

    static String dateTime(Instant instant) {
        return FrenchText.dateTime(instant, LEGAL_TIME);
    }

    /** {@code moins d’une seconde}, {@code 42 secondes}, {@code 3 min 05 s}. */
    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds == 0) {
            return "moins d’une seconde";
        }
        return seconds < 60
                ? FrenchText.count(seconds, "seconde")
                : "%d\u00A0min\u00A0%02d\u00A0s".formatted(seconds / 60, seconds % 60);
    }

    /** What is left, no more precise than it can be: {@code moins d’une minute}, {@code environ 4 minutes}, {@code environ 1 h 20}. */
    static String rest(Duration left) {
        long minutes = Math.round(left.toSeconds() / 60.0);
        if (left.toSeconds() < 10) {
            return "quelques secondes";
        }
        if (left.toSeconds() < 60) {
            return "moins d’une minute";
        }
        return minutes < 60
                ? "environ " + FrenchText.count(minutes, "minute")
                : "environ %d\u00A0h\u00A0%02d".formatted(minutes / 60, minutes % 60);
    }

    /** A size as people read it: {@code 512 ko}, {@code 1,4 Go}. */
    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return FrenchText.number(Math.ceilDiv(bytes, 1000)) + "\u00A0ko";
        }
        return bytes < 1_000_000_000
                ? FrenchText.number(Math.round(bytes / 1e5) / 10.0) + "\u00A0Mo"
                : FrenchText.number(Math.round(bytes / 1e8) / 10.0) + "\u00A0Go";
    }

    /** {@code 12 nouvelles, 3 modifiées, 1 240 inchangées, 2 retirées, 1 isolée}. */
    static String counts(Comptes comptes) {
        return String.join(
                ", ",
                FrenchText.count(comptes.nouvelles(), "nouvelle"),
                FrenchText.count(comptes.modifiees(), "modifiée"),
                FrenchText.count(comptes.inchangees(), "inchangée"),
                FrenchText.count(comptes.retirees(), "retirée"),
                FrenchText.count(comptes.isolees(), "isolée"));
    }
}
