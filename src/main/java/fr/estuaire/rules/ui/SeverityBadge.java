package fr.estuaire.rules.ui;

import fr.estuaire.quality.Severity;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** How serious a finding or a rule is, as everywhere in the application. */
public final class SeverityBadge {
    private SeverityBadge() {}

    public static Badge of(Severity severity) {
        return new Badge(
                severity.label(),
                switch (severity) {
                    case BLOCKING, ISOLATING -> Tone.DANGER;
                    case WARNING -> Tone.WARNING;
                    case HINT -> Tone.INFO;
                });
    }
}
