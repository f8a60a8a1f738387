package fr.estuaire.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Why something was refused, shown where the person works; announced by screen readers, absent while there is none. */
public final class Refusal extends Paragraph {

    public Refusal() {
        addClassName("refus");
        getElement().setAttribute("role", "alert");
        clear();
    }

    /** Shows the sentence that says what is wrong and how to mend it. */
    public void show(String sentence) {
        setText(sentence);
        setVisible(true);
    }

    /** Shows why a service refused: its exceptions carry a sentence for the person. */
    public void show(RuntimeException refusal) {
        show(String.valueOf(refusal.getMessage()));
    }

    public void clear() {
        setText("");
        setVisible(false);
    }
}
