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
                    case ABSENTE, INCHANGEE, ECARTEE -> Tone.NEUTRAL;
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
