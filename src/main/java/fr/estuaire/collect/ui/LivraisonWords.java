package fr.estuaire.collect.ui;

import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.quality.Severity;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** States of deliveries and of findings, as badges. */
final class LivraisonWords {
    private LivraisonWords() {}

    static Badge badge(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTEE -> new Badge("Acceptée", Tone.SUCCESS);
            case REFUSEE -> new Badge("Refusée", Tone.DANGER);
            case DEJA_RECUE -> new Badge("Déjà reçue", Tone.NEUTRAL);
        };
    }

    static Badge badge(Severity severity) {
        return new Badge(
                severity.label(),
                switch (severity) {
                    case BLOCKING, ISOLATING -> Tone.DANGER;
                    case WARNING -> Tone.WARNING;
                    case HINT -> Tone.INFO;
                });
    }
}
