package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.PartieService;
import fr.estuaire.shared.ui.Messages;
import java.util.List;
import java.util.Map;

/** Which action of the offer is shown, and how to add, copy or take one out. */
final class ActionsBar extends Div {
    private final transient PartieService parties;
    private final String formation;
    private final transient List<Partie> actions;
    private final String current;
    private final transient Saisie.Listener listener;

    /** @param changing whether actions may be added and taken out here */
    ActionsBar(
            PartieService parties,
            String formation,
            List<Partie> actions,
            String current,
            boolean changing,
            Saisie.Listener listener) {
        this.parties = parties;
        this.formation = formation;
        this.actions = actions;
        this.current = current;
        this.listener = listener;
        addClassName("barre-partie");
        if (actions.size() > 1) {
            add(choice());
        }
        setVisible(changing || actions.size() > 1);
        if (changing) {
            add(button("Ajouter une action", VaadinIcon.PLUS, this::append));
        }
        if (changing && !current.isEmpty()) {
            add(
                    button("Copier cette action", VaadinIcon.COPY, this::copy),
                    button("Supprimer cette action", VaadinIcon.TRASH, this::remove));
        }
    }

    private static Button button(String words, VaadinIcon icon, Runnable action) {
        Button button = new Button(words, icon.create(), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private ComboBox<Partie> choice() {
        ComboBox<Partie> box = new ComboBox<>("Action");
        box.setItems(actions);
        box.setItemLabelGenerator(this::label);
        box.setValue(actions.stream()
                .filter(action -> action.numero().equals(current))
                .findFirst()
                .orElse(null));
        box.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                listener.reload(event.getValue().numero(), null);
            }
        });
        return box;
    }

    private String label(Partie action) {
        String how = action.document()
                .text("modalites-enseignement")
                .map(DictLheo.MODALITES_ENSEIGNEMENT::labelOf)
                .orElse("à décrire");
        return (actions.indexOf(action) + 1) + " · " + how + " · " + action.numero();
    }

    private void append() {
        Element session = new Element("session", Map.of(), List.of());
        listener.reload(
                parties.addAction(formation, new Element("action", Map.of(), List.of(session)))
                        .numero(),
                null);
    }

    private void copy() {
        listener.reload(parties.duplicateAction(current, action -> action).numero(), null);
        Messages.done("L’action est copiée avec ses sessions : changez le lieu ou les dates.");
    }

    private void remove() {
        long key = parties.delete(current);
        listener.reload(null, null);
        Messages.undo("L’action et ses sessions sont supprimées.", () -> {
            parties.restore(key);
            listener.reload(current, null);
        });
    }
}
