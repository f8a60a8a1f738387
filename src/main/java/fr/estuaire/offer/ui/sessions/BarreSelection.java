package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.offer.Lot;
import fr.estuaire.offer.SessionLine;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What can be done with the sessions that are ticked. */
final class BarreSelection extends Div {
    private static final int YEAR = 52;
    private final transient SessionsDesk desk;
    private final SerializableRunnable changed;
    private final Span count = new Span();
    private final List<Button> buttons = new ArrayList<>();
    private final Button reinstate;
    private transient List<SessionLine> chosen = List.of();

    /** @param changed shows the list anew */
    BarreSelection(SessionsDesk desk, SerializableRunnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("barre-selection");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", "Ce que l’on fait des sessions cochées");
        count.getElement().setAttribute("role", "status");
        add(count);
        button("Décaler…", VaadinIcon.ARROWS_LONG_H, this::shift);
        button("Changer…", VaadinIcon.EDIT, this::edit);
        button("Copier…", VaadinIcon.COPY, this::copy);
        button("Annuler avec un motif…", VaadinIcon.BAN, this::cancel);
        reinstate = button("Rétablir…", VaadinIcon.ARROW_BACKWARD, this::reinstate);
        button("Supprimer", VaadinIcon.TRASH, this::delete);
        show(List.of());
    }

    private Button button(String words, VaadinIcon icon, SerializableRunnable action) {
        Button button = new Button(words, icon.create(), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        buttons.add(button);
        add(button);
        return button;
    }

    void show(Collection<SessionLine> lines) {
        chosen = List.copyOf(lines);
        boolean none = chosen.isEmpty();
        count.setText(
                none
                        ? "Cochez des sessions pour les changer ensemble."
                        : FrenchText.count(chosen.size(), "session cochée", "sessions cochées"));
        buttons.forEach(button -> button.setEnabled(!none));
        reinstate.setVisible(chosen.stream().anyMatch(SessionLine::annulee));
    }

    private List<String> numeros() {
        return chosen.stream().map(SessionLine::numero).toList();
    }

    private static IntegerField weeks(int usual) {
        IntegerField weeks = new IntegerField("Nombre de semaines");
        weeks.setValue(usual);
        weeks.setStepButtonsVisible(true);
        weeks.setHelperText("52 pour l’année suivante\u00A0; un nombre négatif avance les dates.");
        weeks.setWidthFull();
        return weeks;
    }

    private static int number(IntegerField field) {
        Integer value = field.getValue();
        if (value == null) {
            throw new IllegalArgumentException("Écrivez un nombre de semaines.");
        }
        return value;
    }

    private void shift() {
        List<String> numeros = numeros();
        IntegerField weeks = weeks(1);
        Paragraph clashes = new Paragraph();
        clashes.addClassName("aide");
        JoursTouches touched = new JoursTouches(desk.holidays(), chosen);
        clashes.setText(touched.phrase(weeks.getValue()));
        weeks.addValueChangeListener(event -> clashes.setText(touched.phrase(event.getValue())));
        new Ask(
                        "Décaler " + FrenchText.count(numeros.size(), "session") + "\u00A0?",
                        "Leurs dates, celles de leurs réunions et de leurs inscriptions se décalent ensemble\u00A0;"
                                + " chaque date garde son jour de la semaine.")
                .field(weeks)
                .field(clashes)
                .decide(
                        "Décaler",
                        () -> done(
                                desk.bulk().shift(numeros, number(weeks)),
                                lot -> lot.phrase("session décalée", "sessions décalées"),
                                desk.bulk()::undo));
    }

    private void cancel() {
        List<String> numeros = numeros();
        new Ask(
                        "Annuler " + FrenchText.count(numeros.size(), "session") + "\u00A0?",
                        "Elles restent dans l’offre, leur recrutement se ferme et le motif est gardé avec elles.")
                .danger()
                .decideWithReason(
                        "Pourquoi sont-elles annulées\u00A0?",
                        "Annuler ces sessions",
                        reason -> done(
                                desk.bulk().cancel(numeros, reason),
                                lot -> lot.phrase("session annulée", "sessions annulées"),
                                desk.bulk()::undo));
    }

    private void reinstate() {
        List<String> off = chosen.stream()
                .filter(SessionLine::annulee)
                .map(SessionLine::numero)
                .toList();
        new RetablirSessions(desk, off, changed).open();
    }

    private void copy() {
        new CopieSessions(desk, chosen, YEAR, this::done).open();
    }

    private void edit() {
        new ChangerSessions(desk, chosen, this::done).open();
    }

    private void delete() {
        done(
                desk.bulk().delete(numeros()),
                lot -> lot.phrase("session supprimée", "sessions supprimées"),
                desk.bulk()::restore);
    }

    /** Says what was done, and how to take it back. */
    void done(Lot lot, SerializableFunction<Lot, String> words, SerializableFunction<Lot, Lot> back) {
        changed.run();
        String sentence = words.apply(lot);
        if (lot.numeros().isEmpty()) {
            Messages.refused(sentence);
            return;
        }
        Messages.undo(sentence, () -> {
            Lot undone = back.apply(lot);
            changed.run();
            if (undone.numeros().isEmpty()) {
                Messages.refused("Rien n’a pu être remis : ces sessions ont changé depuis.");
            }
        });
    }

    /** What is told of a change once it is done. */
    @FunctionalInterface
    interface Fini extends java.io.Serializable {
        void tell(Lot lot, SerializableFunction<Lot, String> words, SerializableFunction<Lot, Lot> back);
    }
}
