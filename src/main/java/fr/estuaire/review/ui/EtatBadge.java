package fr.estuaire.review.ui;

import fr.estuaire.offer.Etat;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** The state of an offer, in the words that are the same everywhere. */
final class EtatBadge {
    private EtatBadge() {}

    static Badge of(Etat etat, boolean publiee) {
        return new Badge(
                etat.libelle(publiee),
                switch (etat) {
                    case BROUILLON -> publiee ? Tone.SUCCESS : Tone.NEUTRAL;
                    case SOUMISE -> Tone.INFO;
                    case A_CORRIGER -> Tone.WARNING;
                    case REFUSEE -> Tone.DANGER;
                    case PUBLIEE -> Tone.SUCCESS;
                    case RETIREE -> Tone.NEUTRAL;
                });
    }

    /** Whether an offer is new or changes one that is published. */
    static Badge nature(boolean publiee) {
        return publiee
                ? new Badge("Modification", Tone.NEUTRAL, com.vaadin.flow.component.icon.VaadinIcon.EDIT)
                : new Badge("Nouvelle offre", Tone.INFO, com.vaadin.flow.component.icon.VaadinIcon.PLUS_CIRCLE_O);
    }
}
