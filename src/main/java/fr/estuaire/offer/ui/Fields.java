package fr.estuaire.offer.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the fields of the forms, and tells the form when a person has changed one. */
final class Fields {
    private final SerializableRunnable changed;

    /** @param changed runs after each change made by the person, never after one made by the program */
    Fields(SerializableRunnable changed) {
        this.changed = changed;
    }

    SerializableRunnable changed() {
        return changed;
    }

    TextField text(String label, int maxLength) {
        TextField field = watch(new TextField(label));
        field.setMaxLength(maxLength);
        return field;
    }

    TextArea longText(String label, int maxLength, String help) {
        TextArea field = watch(new TextArea(label));
        field.setMaxLength(maxLength);
        field.setMinRows(3);
        field.setMaxRows(14);
        field.setHelperText(help);
        return field;
    }

    IntegerField number(String label, int max) {
        IntegerField field = watch(new IntegerField(label));
        field.setMin(0);
        field.setMax(max);
        return field;
    }

    RadioButtonGroup<Boolean> yesNo(String label) {
        RadioButtonGroup<Boolean> group = watch(new RadioButtonGroup<>(label));
        group.setItems(true, false);
        group.setItemLabelGenerator(value -> value ? "Oui" : "Non");
        return group;
    }

    ComboBox<CodeLheo> code(String label, DictLheo table) {
        ComboBox<CodeLheo> box = watch(new ComboBox<>(label));
        box.setItems(table.proposed());
        box.setItemLabelGenerator(CodeLheo::label);
        return box;
    }

    MultiSelectComboBox<CodeLheo> codes(String label, DictLheo table) {
        MultiSelectComboBox<CodeLheo> box = watch(new MultiSelectComboBox<>(label));
        box.setItems(table.proposed());
        box.setItemLabelGenerator(CodeLheo::label);
        return box;
    }

    <C extends AbstractField<C, V>, V> C watch(C field) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    /** Shows what must be filled in before the offer can be submitted. */
    static void require(Component... fields) {
        for (Component field : fields) {
            field.getElement().setProperty("required", true);
        }
    }

    static @Nullable String text(AbstractField<?, String> field) {
        String value = field.getValue();
        return value == null || value.isBlank() ? null : value.strip();
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    static @Nullable String code(ComboBox<CodeLheo> box) {
        CodeLheo value = box.getValue();
        return value == null ? null : value.code();
    }

    /** Selects a code, even one that is no longer proposed: what was entered is never lost. */
    static void select(ComboBox<CodeLheo> box, DictLheo table, @Nullable String code) {
        box.setValue(code == null ? null : known(table, code));
    }

    static void select(MultiSelectComboBox<CodeLheo> box, DictLheo table, List<String> codes) {
        Set<CodeLheo> values = new LinkedHashSet<>();
        codes.forEach(code -> values.add(known(table, code)));
        box.setValue(values);
    }

    private static CodeLheo known(DictLheo table, String code) {
        return table.find(code).orElse(new CodeLheo(code, code, true));
    }
}
