package fr.estuaire.review.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** Whether a submitted offer is new or changes one that is published. */
final class NatureBadge {
    private NatureBadge() {}

    static Badge of(boolean publiee) {
        return publiee
                ? new Badge("Modification", Tone.NEUTRAL, VaadinIcon.EDIT)
                : new Badge("Nouvelle offre", Tone.INFO, VaadinIcon.PLUS_CIRCLE_O);
    }
}
