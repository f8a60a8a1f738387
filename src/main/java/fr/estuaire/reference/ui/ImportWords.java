package fr.estuaire.reference.ui;

import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Imports in words. */
final class ImportWords {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private ImportWords() {}

    static Badge badge(ImportLine line) {
        if (line.decision() != null) {
            return line.decision().applique()
                    ? new Badge("Retenu, puis appliqué", Tone.SUCCESS)
                    : new Badge("Écarté", Tone.NEUTRAL);
        }
        return badge(line.statut());
    }

    private static Badge badge(ImportStatus statut) {
        return switch (statut) {
            case EN_COURS -> new Badge("En cours", Tone.INFO);
            case APPLIQUE -> new Badge("Appliqué", Tone.SUCCESS);
            case INCHANGE -> new Badge("Rien de nouveau", Tone.NEUTRAL);
            case RETENU -> new Badge("Retenu", Tone.WARNING);
            case REFUSE -> new Badge("Refusé", Tone.DANGER);
            case INTERROMPU -> new Badge("Interrompu", Tone.DANGER);
        };
    }

    static String dateTime(Instant instant) {
        return FrenchText.dateTime(instant, LEGAL_TIME);
    }

    /** The version that the file states, and the day whose state it gives. */
    static String version(@Nullable String version, @Nullable LocalDate le) {
        return RegisterWords.line(", ", version, le == null ? null : "au " + FrenchText.date(le));
    }

    static Facts facts(ImportCounts comptes) {
        return new Facts()
                .add("Lignes lues", FrenchText.number(comptes.lues()))
                .add("Nouvelles", FrenchText.number(comptes.nouvelles()))
                .add("Modifiées", FrenchText.number(comptes.modifiees()))
                .add("Inchangées", FrenchText.number(comptes.inchangees()))
                .add("Disparues", FrenchText.number(comptes.disparues()))
                .add("Refusées", FrenchText.number(comptes.refusees()))
                .add("Hors du périmètre", FrenchText.number(comptes.ignorees()));
    }

    static String counts(ImportCounts comptes) {
        return RegisterWords.line(
                ", ",
                FrenchText.count(comptes.nouvelles(), "ligne nouvelle", "lignes nouvelles"),
                FrenchText.count(comptes.modifiees(), "modifiée"),
                FrenchText.count(comptes.disparues(), "disparue"),
                FrenchText.count(comptes.refusees(), "refusée"));
    }
}
