package fr.estuaire.collect.ui;

import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** States of deliveries, as badges. */
final class LivraisonWords {
    private LivraisonWords() {}

    static Badge badge(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTEE -> new Badge("Acceptée", Tone.SUCCESS);
            case REFUSEE -> new Badge("Refusée", Tone.DANGER);
            case DEJA_RECUE -> new Badge("Déjà reçue", Tone.NEUTRAL);
        };
    }
}
