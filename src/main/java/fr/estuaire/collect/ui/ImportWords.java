package fr.estuaire.collect.ui;

import fr.estuaire.collect.imports.Import;
import fr.estuaire.collect.imports.Verdict;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports in the words of these pages. */
final class ImportWords {
    private ImportWords() {}

    static Badge badge(Import.Statut statut) {
        return new Badge(
                statut.libelle(),
                switch (statut) {
                    case ANALYSE, IMPORT -> Tone.INFO;
                    case A_DECIDER -> Tone.WARNING;
                    case IMPORTE -> Tone.SUCCESS;
                    case REFUSE, INTERROMPU -> Tone.DANGER;
                    case ANNULE -> Tone.NEUTRAL;
                });
    }

    static Badge badge(Verdict verdict) {
        return new Badge(
                verdict.libelle(),
                switch (verdict) {
                    case CREEE -> Tone.SUCCESS;
                    case CHANGEE -> Tone.INFO;
                    case A_CONFIRMER -> Tone.WARNING;
                    case INCHANGEE -> Tone.NEUTRAL;
                    case REFUSEE -> Tone.DANGER;
                });
    }

    static Badge badge(Remarque.Nature nature) {
        return switch (nature) {
            case REPARE -> new Badge("Réparé", Tone.INFO);
            case AVERTISSEMENT -> new Badge("À revoir", Tone.WARNING);
            case REFUS -> new Badge("Refusé", Tone.DANGER);
        };
    }

    /** {@code 12 nouvelles, 3 modifiées et 1 refusée}. */
    static String counts(Map<Verdict, Long> counts) {
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) -> words.add(FrenchText.count(count, verdict.singulier(), verdict.pluriel())));
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " et " + words.getLast();
    }

    static String remaining(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90 ? FrenchText.count(seconds, "seconde") : FrenchText.count((seconds + 30) / 60, "minute");
    }
}
