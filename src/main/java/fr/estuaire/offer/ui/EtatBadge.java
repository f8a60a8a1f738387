package fr.estuaire.offer.ui;

import fr.estuaire.offer.Etat;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** The state of an offer, the same word and colour everywhere. */
public final class EtatBadge {
    private EtatBadge() {}

    /** @param publiee whether a version is live */
    public static Badge of(Etat etat, boolean publiee) {
        return new Badge(etat.libelle(publiee), tone(etat));
    }

    private static Tone tone(Etat etat) {
        return switch (etat) {
            case BROUILLON, RETIREE -> Tone.NEUTRAL;
            case SOUMISE -> Tone.INFO;
            case A_CORRIGER -> Tone.WARNING;
            case REFUSEE -> Tone.DANGER;
            case PUBLIEE -> Tone.SUCCESS;
        };
    }
}
