package fr.estuaire.identity.ui;

import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** Whether an account can sign in. */
final class AccountBadge {
    private AccountBadge() {}

    static Badge of(boolean actif) {
        return actif ? new Badge("Actif", Tone.SUCCESS) : new Badge("Fermé", Tone.NEUTRAL);
    }
}
