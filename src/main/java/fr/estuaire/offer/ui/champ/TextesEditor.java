package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.offer.Champ;
import java.util.ArrayList;
import java.util.List;

/** A few short texts of the same kind, one under the other: lines of an address, telephone numbers, web pages. */
final class TextesEditor extends Div {
    private final transient Champ champ;
    private final transient Ancre ancre;
    private final Div fields = new Div();
    private final Button more = new Button("Ajouter", VaadinIcon.PLUS.create(), event -> addField(""));

    private TextesEditor(Champ champ, Ancre ancre) {
        this.champ = champ;
        this.ancre = ancre;
        addClassName("textes");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel("Ajouter\u00A0: " + champ.libelle());
        add(fields, more);
    }

    static Controle control(Champ champ, Ancre ancre) {
        TextesEditor editor = new TextesEditor(champ, ancre);
        return new Controle(champ, ancre, editor, editor::show);
    }

    private void show() {
        List<String> texts = ancre.texts();
        if (!texts.equals(values())) {
            fields.removeAll();
            texts.forEach(this::addField);
        }
        if (fields.getComponentCount() == 0) {
            addField("");
        }
        limit();
    }

    private void addField(String text) {
        int rank = fields.getComponentCount() + 1;
        TextField field = new TextField(rank == 1 ? champ.libelle() : champ.libelle() + " (" + rank + ")");
        if (rank == 1) {
            Controles.explain(field, champ);
        }
        field.setMaxLength(Math.max(ancre.type().maxLength(), ancre.type().maxValue() > 0 ? 5 : 1));
        field.setValue(text);
        Controles.whenChanged(field, value -> ancre.setTexts(values()));
        fields.add(field);
        limit();
    }

    private void limit() {
        more.setVisible(fields.getComponentCount() < ancre.max());
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        fields.getChildren()
                .map(TextField.class::cast)
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .forEach(values::add);
        return values;
    }
}
