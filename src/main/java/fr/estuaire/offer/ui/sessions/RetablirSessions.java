package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.offer.Lot;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import java.util.List;

/** Asks whether sessions that were called off are held after all, says what readers will see of it, and does it. */
public final class RetablirSessions {
    private final SessionsDesk desk;
    private final List<String> numeros;
    private final SerializableRunnable changed;

    /** @param changed shows the sessions anew */
    public RetablirSessions(SessionsDesk desk, List<String> numeros, SerializableRunnable changed) {
        this.desk = desk;
        this.numeros = List.copyOf(numeros);
        this.changed = changed;
    }

    public void open() {
        boolean one = numeros.size() == 1;
        Checkbox rouvrir = new Checkbox("Rouvrir aussi le recrutement", true);
        new Ask(
                        one
                                ? "Rétablir la session\u00A0?"
                                : "Rétablir " + FrenchText.count(numeros.size(), "session") + "\u00A0?",
                        "Le motif d’annulation s’efface\u00A0; dates, réunions et places restent."
                                + " Si l’offre est publiée, les lecteurs voient le changement une fois l’offre soumise,"
                                + " puis approuvée par la collecte.")
                .field(rouvrir)
                .decide(one ? "Rétablir la session" : "Rétablir ces sessions", () -> reinstate(rouvrir.getValue()));
    }

    private void reinstate(boolean rouvrir) {
        Lot lot = desk.retablissement().reinstate(numeros, rouvrir);
        changed.run();
        String sentence = lot.phrase("session rétablie", "sessions rétablies");
        if (lot.numeros().isEmpty()) {
            Messages.refused(sentence);
            return;
        }
        Messages.undo(sentence, () -> {
            desk.bulk().undo(lot);
            changed.run();
        });
    }
}
