package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.Lot;
import fr.estuaire.offer.SessionLine;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the ticked sessions some weeks later, or the whole action in which they are, to another place or another year. */
final class CopieSessions {
    private final SessionsDesk desk;
    private final List<String> numeros;
    private final @Nullable String action;
    private final BarreSelection.Fini done;
    private final IntegerField weeks = new IntegerField("Combien de semaines plus tard\u00A0?");
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>("Que copier\u00A0?");
    private final Select<LieuFiche> lieu = new Select<>();

    CopieSessions(SessionsDesk desk, List<SessionLine> chosen, int usual, BarreSelection.Fini done) {
        this.desk = desk;
        this.done = done;
        numeros = chosen.stream().map(SessionLine::numero).toList();
        List<String> actions =
                chosen.stream().map(SessionLine::action).distinct().toList();
        action = actions.size() == 1 ? actions.getFirst() : null;
        weeks.setValue(usual);
        weeks.setStepButtonsVisible(true);
        weeks.setHelperText("52 pour l’année suivante\u00A0: chaque date garde son jour de la semaine.");
        weeks.setWidthFull();
    }

    void open() {
        Ask ask = new Ask(
                "Copier " + FrenchText.count(numeros.size(), "session") + "\u00A0?",
                "Les copies gardent tout de leur modèle, sauf les places restantes.");
        if (action != null) {
            ask.field(scope()).field(weeks).field(place());
        } else {
            ask.field(weeks);
        }
        ask.decide("Copier", this::copy);
    }

    private RadioButtonGroup<Boolean> scope() {
        whole.setItems(false, true);
        whole.setItemLabelGenerator(all ->
                all ? "Leur action, avec toutes ses sessions, vers un autre lieu ou une autre année" : "Ces sessions");
        whole.setValue(false);
        whole.addValueChangeListener(event -> lieu.setVisible(event.getValue()));
        return whole;
    }

    private Select<LieuFiche> place() {
        lieu.setLabel("Vers quel lieu\u00A0?");
        lieu.setItems(desk.lieux().list(desk.currentPerson().getOrganisme()));
        lieu.setEmptySelectionAllowed(true);
        lieu.setEmptySelectionCaption("Les mêmes lieux");
        lieu.setItemLabelGenerator(place -> place == null ? "Les mêmes lieux" : place.nom());
        lieu.setVisible(false);
        lieu.setWidthFull();
        return lieu;
    }

    private void copy() {
        Integer later = weeks.getValue();
        if (later == null) {
            throw new IllegalArgumentException("Écrivez un nombre de semaines.");
        }
        String from = action;
        if (from != null && Boolean.TRUE.equals(whole.getValue())) {
            copyAction(from, later);
        } else {
            done.tell(
                    desk.bulk().duplicate(numeros, later),
                    lot -> lot.phrase("session copiée", "sessions copiées"),
                    lot -> desk.bulk().delete(lot.numeros()));
        }
    }

    private void copyAction(String from, int later) {
        LieuFiche to = lieu.getValue();
        if (to == null && later == 0) {
            throw new IllegalArgumentException("Choisissez un autre lieu, ou décalez les dates.");
        }
        String copy = desk.bulk().copyAction(from, to == null ? null : to.numero(), later);
        done.tell(
                new Lot(List.of(copy), List.of(), 0, List.of(), List.of()),
                lot -> "L’action est copiée avec ses sessions\u00A0: vérifiez-la dans son offre.",
                lot -> {
                    desk.parties().delete(copy);
                    Messages.said("La copie de l’action est retirée.");
                    return lot;
                });
    }
}
