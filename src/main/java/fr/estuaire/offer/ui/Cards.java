package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;

/** Editors of the same kind, one under the other: actions, sessions, recruitment modalities. */
final class Cards<E extends Component> extends Div {
    private final List<E> editors = new ArrayList<>();

    Cards() {
        addClassName("cartes");
    }

    void add(E editor) {
        editors.add(editor);
        super.add(editor);
    }

    void remove(E editor) {
        editors.remove(editor);
        super.remove(editor);
    }

    void clear() {
        List.copyOf(editors).forEach(this::remove);
    }

    List<E> list() {
        return List.copyOf(editors);
    }

    static Button removeButton(String label, Runnable remove) {
        Button button = new Button(label, VaadinIcon.TRASH.create(), event -> remove.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return button;
    }

    /** Short fields side by side where there is room. */
    static Div row(Component... content) {
        Div row = new Div(content);
        row.addClassNames("champs", "champ-large");
        return row;
    }
}
