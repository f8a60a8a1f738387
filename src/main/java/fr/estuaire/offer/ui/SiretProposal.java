package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.shared.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registers say of the establishment whose SIRET was typed, to be taken over value by value. */
final class SiretProposal extends Div {
    private transient List<Line> lines = new ArrayList<>();
    private final Div boxes = new Div();
    private final Paragraph words = new Paragraph();

    private record Line(Checkbox box, SerializableRunnable take) {}

    SiretProposal() {
        addClassName("proposition-siret");
        boxes.addClassName("proposition-valeurs");
        Button take = new Button("Reprendre ce qui est coché", event -> take());
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getElement().setAttribute("role", "status");
        add(words, boxes, take);
        setVisible(false);
    }

    /** Nothing is proposed any more. */
    void clear() {
        lines = new ArrayList<>();
        boxes.removeAll();
        setVisible(false);
    }

    /** Proposes a value, checked at once when it would replace nothing. */
    void propose(String label, @Nullable String now, @Nullable String proposed, SerializableRunnable take) {
        if (proposed == null || proposed.isBlank() || proposed.equals(now)) {
            return;
        }
        boolean empty = now == null || now.isBlank();
        Checkbox box = new Checkbox(
                label + "\u00A0: " + proposed + (empty ? "" : " (à la place de «\u00A0" + now + "\u00A0»)"));
        box.setValue(empty);
        lines.add(new Line(box, take));
        boxes.add(box);
    }

    /** Shows what was proposed, if anything. */
    void show(String siret) {
        words.setText("Les registres connaissent l’établissement " + siret
                + ". Cochez ce que vous voulez reprendre\u00A0: rien ne change sans vous.");
        setVisible(!lines.isEmpty());
    }

    private void take() {
        lines.stream()
                .filter(line -> line.box().getValue())
                .forEach(line -> line.take().run());
        clear();
        Messages.said("Vérifiez, puis enregistrez.");
    }
}
