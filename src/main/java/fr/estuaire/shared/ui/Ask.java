package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * One decision, in a dialog: a question, its consequence, at most three fields, and the verb that does it.
 *
 * <p>A decision that throws {@link IllegalArgumentException} or {@link IllegalStateException} keeps the dialog open and
 * shows its message; any other exception goes to the error handler.
 */
public final class Ask {
    private static final int MAX_FIELDS = 3;
    private static final int MAX_REASON = 3000;

    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final Refusal refusal = new Refusal();
    private boolean danger;
    private int fields;

    /** @param consequence what happens then, in a sentence */
    public Ask(String question, String consequence) {
        dialog.setHeaderTitle(question);
        dialog.addClassName("question");
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        content.addClassName("question-corps");
        content.add(new Paragraph(consequence), refusal);
        dialog.add(content);
    }

    /** The decision cannot be undone, or hurts. */
    public Ask danger() {
        danger = true;
        return this;
    }

    /** A field that the decision needs; three at most, more make a page. */
    public Ask field(Component field) {
        fields++;
        if (fields > MAX_FIELDS) {
            throw new IllegalStateException("Plus de trois champs : faites-en une page.");
        }
        content.addComponentAtIndex(content.getComponentCount() - 1, field);
        return this;
    }

    /** Opens the question; {@code verb} is the word of the button (« Suspendre »). */
    public Dialog decide(String verb, SerializableRunnable decision) {
        Button yes = new Button(verb);
        yes.setDisableOnClick(true);
        yes.addClickListener(event -> {
            attempt(decision);
            yes.setEnabled(true);
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (danger) {
            yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        dialog.getFooter().add(new Button("Annuler", event -> dialog.close()), yes);
        dialog.open();
        return dialog;
    }

    /** Opens the question with a reason that must be given; the decision receives it without spaces around. */
    public Dialog decideWithReason(String label, String verb, SerializableConsumer<String> decision) {
        TextArea reason = new TextArea(label);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MAX_REASON);
        reason.setMinRows(4);
        reason.setWidthFull();
        field(reason);
        Dialog shown = decide(verb, () -> decision.accept(required(reason)));
        reason.focus();
        return shown;
    }

    private static String required(TextArea reason) {
        String text = reason.getValue().strip();
        if (text.isEmpty()) {
            reason.setInvalid(true);
            reason.focus();
            throw new IllegalArgumentException("Écrivez le motif : la personne concernée le lira.");
        }
        return text;
    }

    private void attempt(SerializableRunnable decision) {
        refusal.clear();
        try {
            decision.run();
            dialog.close();
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(String.valueOf(e.getMessage()));
        }
    }
}
