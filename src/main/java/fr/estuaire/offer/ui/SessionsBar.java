package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.SessionChoice;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Messages;
import java.util.List;
import java.util.Map;

/** Which session of the action is shown, and how to add, copy or take one out. */
final class SessionsBar extends Div {
    private final transient PartieService parties;
    private final String action;
    private final String current;
    private final transient Saisie.Listener listener;

    /** @param changing whether sessions may be added and taken out here */
    SessionsBar(PartieService parties, String action, String current, boolean changing, Saisie.Listener listener) {
        this.parties = parties;
        this.action = action;
        this.current = current;
        this.listener = listener;
        addClassName("barre-partie");
        int count = parties.countSessions(action);
        if (count > 1) {
            add(choice(count));
        }
        setVisible(changing || count > 1);
        if (changing) {
            add(button("Ajouter une session", VaadinIcon.PLUS, this::append));
        }
        if (changing && !current.isEmpty()) {
            add(
                    button("Copier cette session", VaadinIcon.COPY, this::copy),
                    button("Supprimer cette session", VaadinIcon.TRASH, this::remove));
        }
    }

    private static Button button(String words, VaadinIcon icon, Runnable action) {
        Button button = new Button(words, icon.create(), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private ComboBox<SessionChoice> choice(int count) {
        ComboBox<SessionChoice> box = new ComboBox<>("Session (" + FrenchText.number(count) + " dans cette action)");
        box.setItems(
                query -> parties.listSessions(action, query.getOffset(), query.getLimit()).stream()
                        .filter(session ->
                                label(session).contains(query.getFilter().orElse(""))),
                query -> count);
        box.setItemLabelGenerator(SessionsBar::label);
        parties.listSessions(action, 0, 200).stream()
                .filter(session -> session.numero().equals(current))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                listener.reload(action, event.getValue().numero());
            }
        });
        return box;
    }

    static String label(SessionChoice session) {
        String dates = session.debut() == null
                ? "Dates à préciser"
                : "Du " + FrenchText.date(session.debut())
                        + (session.fin() == null ? "" : " au " + FrenchText.date(session.fin()));
        return dates + (session.annulee() ? " (annulée)" : "") + " · " + session.numero();
    }

    private void append() {
        String added = parties.addSessions(action, List.of(new Element("session", Map.of(), List.of())))
                .getFirst()
                .numero();
        listener.reload(action, added);
    }

    private void copy() {
        listener.reload(action, parties.duplicateSession(current).numero());
        Messages.done("La session est copiée : changez ses dates.");
    }

    private void remove() {
        long key = parties.delete(current);
        listener.reload(action, null);
        Messages.undo("La session est supprimée.", () -> {
            parties.restore(key);
            listener.reload(action, current);
        });
    }
}
