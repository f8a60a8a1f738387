package fr.estuaire.review.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a collector may do with the offer on sight, always at the bottom of the window; each with its key. */
final class DecisionBar extends Div {
    private final Div decisions = new Div();
    private final Div moves = new Div();

    DecisionBar() {
        addClassName("barre-decision");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", "Décision");
        decisions.addClassName("barre-groupe");
        moves.addClassName("barre-groupe");
        add(decisions, moves);
    }

    void approve(ComponentEventListener<ClickEvent<Button>> listener) {
        Button approve = button("Approuver", VaadinIcon.CHECK, "a", listener);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decisions.add(approve);
    }

    void sendBack(ComponentEventListener<ClickEvent<Button>> listener) {
        decisions.add(button("Demander une correction", VaadinIcon.ARROW_BACKWARD, "c", listener));
    }

    void refuse(ComponentEventListener<ClickEvent<Button>> listener) {
        Button refuse = button("Refuser", VaadinIcon.BAN, "r", listener);
        refuse.addThemeVariants(ButtonVariant.LUMO_ERROR);
        decisions.add(refuse);
    }

    /** Says why there is nothing to decide. */
    void note(String sentence) {
        decisions.add(new Span(sentence));
    }

    /** @param enabled whether there is one */
    void previous(boolean enabled, ComponentEventListener<ClickEvent<Button>> listener) {
        move("Précédente", VaadinIcon.ANGLE_UP, "k", enabled, listener);
    }

    /** @param enabled whether there is one */
    void next(boolean enabled, ComponentEventListener<ClickEvent<Button>> listener) {
        move("Suivante", VaadinIcon.ANGLE_DOWN, "j", enabled, listener);
    }

    private void move(
            String word,
            VaadinIcon icon,
            String key,
            boolean enabled,
            ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = button(word, icon, key, listener);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setEnabled(enabled);
        moves.add(button);
    }

    private static Button button(
            String word, VaadinIcon icon, String key, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button(word, icon.create(), listener);
        button.setDisableOnClick(false);
        button.getElement().setAttribute("data-raccourci", key);
        button.getElement().setAttribute("aria-keyshortcuts", key.toUpperCase(java.util.Locale.ROOT));
        Span hint = new Span(key.toUpperCase(java.util.Locale.ROOT));
        hint.addClassName("touche");
        hint.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(hint);
        return button;
    }
}
