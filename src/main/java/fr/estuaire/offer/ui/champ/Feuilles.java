package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.Champ;
import fr.estuaire.shared.ui.FrenchFields;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The controls of single values: texts, numbers, dates, hours, codes. */
final class Feuilles implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Milliseconds without a key after which what is being typed is saved. */
    private static final int PAUSE = 900;

    private static final int FEW = 4;
    private static final int PRICE = 10;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH'h'mm");
    private static final DateTimeFormatter READ_HOUR = DateTimeFormatter.ofPattern("H'h'[mm]");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+([.,][0-9]{1,2})?");

    Controle leaf(Champ champ, Ancre ancre) {
        if (ancre.max() > 1 && ancre.type().form() != LheoGrammar.Form.CODE) {
            return TextesEditor.control(champ, ancre);
        }
        if (ancre.type().form() == LheoGrammar.Form.CODE) {
            return code(champ, ancre);
        }
        return switch (champ.saisie()) {
            case TEXTE_LONG -> longText(champ, ancre);
            case ENTIER -> number(champ, ancre);
            case PRIX -> price(champ, ancre);
            case DATE -> date(champ, ancre);
            case HEURE -> hour(champ, ancre);
            case COURRIEL -> email(champ, ancre);
            default -> text(champ, ancre);
        };
    }

    private static Controle text(Champ champ, Ancre ancre) {
        TextField field = Controles.explain(new TextField(champ.libelle()), champ);
        field.setMaxLength(Math.max(ancre.type().maxLength(), 1));
        saveWhileTyped(field);
        Controles.whenChanged(field, ancre::setText);
        return control(champ, ancre, field, () -> field.setValue(ancre.text().orElse("")));
    }

    private static Controle email(Champ champ, Ancre ancre) {
        EmailField field = Controles.explain(new EmailField(champ.libelle()), champ);
        field.setMaxLength(ancre.type().maxLength());
        field.setErrorMessage("Écrivez un courriel comme accueil@exemple.fr.");
        Controles.whenChanged(field, ancre::setText);
        return control(champ, ancre, field, () -> field.setValue(ancre.text().orElse("")));
    }

    private static Controle longText(Champ champ, Ancre ancre) {
        TextArea field = Controles.explain(new TextArea(champ.libelle()), champ);
        int max = ancre.type().maxLength();
        field.setMaxLength(max);
        field.setMinRows(max > 600 ? 3 : 2);
        field.setMaxRows(14);
        saveWhileTyped(field);
        Controles.whenChanged(field, ancre::setText);
        return control(champ, ancre, field, () -> field.setValue(ancre.text().orElse("")));
    }

    private static void saveWhileTyped(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
    }

    private static Controle number(Champ champ, Ancre ancre) {
        IntegerField field = Controles.explain(new IntegerField(champ.libelle()), champ);
        field.setMin(0);
        field.setMax(ancre.type().maxValue());
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage("Écrivez un nombre entier.")
                .setMinErrorMessage("Écrivez un nombre positif.")
                .setMaxErrorMessage(
                        "Ce nombre est trop grand\u00A0: " + ancre.type().maxValue() + " au plus."));
        Controles.whenChanged(field, value -> ancre.setText(value == null ? null : value.toString()));
        return control(
                champ,
                ancre,
                field,
                () -> field.setValue(ancre.text().flatMap(Feuilles::integer).orElse(null)));
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Controle price(Champ champ, Ancre ancre) {
        TextField field = Controles.explain(new TextField(champ.libelle()), champ);
        field.setMaxLength(PRICE);
        field.setSuffixComponent(new com.vaadin.flow.component.html.Span("€"));
        Controles.whenChanged(field, value -> {
            String amount = value.replaceAll("[\\s\u00A0\u202F€]", "");
            boolean fine = amount.isEmpty() || AMOUNT.matcher(amount).matches();
            field.setInvalid(!fine);
            field.setErrorMessage(fine ? "" : "Écrivez un montant en euros, comme 1250 ou 1250,50.");
            if (fine) {
                ancre.setText(amount.replace(',', '.'));
            }
        });
        return control(
                champ,
                ancre,
                field,
                () -> field.setValue(ancre.text().orElse("").replace('.', ',')));
    }

    private static Controle date(Champ champ, Ancre ancre) {
        DatePicker field = Controles.explain(FrenchFields.date(champ.libelle()), champ);
        Controles.whenChanged(
                field,
                value -> ancre.setText(value == null ? null : DateLheo.of(value).digits()));
        return control(champ, ancre, field, () -> showDate(field, champ, ancre));
    }

    /** A date that is unknown, or no more precise than a month, is told in words: the calendar has no such day. */
    static void showDate(DatePicker field, Champ champ, Ancre ancre) {
        Optional<DateLheo> date = ancre.text().map(DateLheo::new);
        field.setValue(date.flatMap(DateLheo::toLocalDate).orElse(null));
        String said = date.filter(some -> some.toLocalDate().isEmpty())
                .map(some -> "Valeur gardée\u00A0: " + some.inFrench() + ". ")
                .orElse("");
        field.setHelperText(said + champ.aide());
    }

    private static Controle hour(Champ champ, Ancre ancre) {
        TimePicker field = FrenchFields.time(champ.libelle());
        Controles.explain(field, champ);
        Controles.whenChanged(field, value -> ancre.setText(value == null ? null : value.format(HOUR)));
        return control(
                champ,
                ancre,
                field,
                () -> field.setValue(ancre.text().map(Feuilles::time).orElse(null)));
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text.replace(':', 'h'), READ_HOUR);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private Controle code(Champ champ, Ancre ancre) {
        DictLheo table = java.util.Objects.requireNonNull(ancre.type().table());
        if (ancre.max() > 1) {
            return codes(champ, ancre, table);
        }
        return table.proposed().size() <= FEW ? radios(champ, ancre, table) : box(champ, ancre, table);
    }

    private static Controle radios(Champ champ, Ancre ancre, DictLheo table) {
        RadioButtonGroup<String> group = Controles.explain(new RadioButtonGroup<>(champ.libelle()), champ);
        List<String> codes = table == DictLheo.BOOLEAN
                ? List.of("1", "0")
                : table.proposed().stream().map(CodeLheo::code).toList();
        group.setItems(codes);
        group.setItemLabelGenerator(table::labelOf);
        Controles.whenChanged(group, ancre::setText);
        return control(
                champ,
                ancre,
                group,
                () -> group.setValue(ancre.text().filter(codes::contains).orElse(null)));
    }

    private static Controle box(Champ champ, Ancre ancre, DictLheo table) {
        ComboBox<CodeLheo> box = Controles.explain(new ComboBox<>(champ.libelle()), champ);
        box.setItems(table.proposed());
        box.setItemLabelGenerator(CodeLheo::label);
        Controles.whenChanged(box, value -> ancre.setText(value == null ? null : value.code()));
        return control(
                champ,
                ancre,
                box,
                () -> box.setValue(ancre.text().map(code -> known(table, code)).orElse(null)));
    }

    /** Several codes of a table of Lhéo. */
    Controle codes(Champ champ, Ancre ancre, DictLheo table) {
        MultiSelectComboBox<CodeLheo> box = Controles.explain(new MultiSelectComboBox<>(champ.libelle()), champ);
        box.setItems(table.proposed());
        box.setItemLabelGenerator(CodeLheo::label);
        Controles.whenChanged(
                box, value -> ancre.setTexts(value.stream().map(CodeLheo::code).toList()));
        return control(champ, ancre, box, () -> {
            Set<CodeLheo> values = new LinkedHashSet<>();
            ancre.texts().forEach(code -> values.add(known(table, code)));
            box.setValue(values);
        });
    }

    /** A code that is no longer proposed is shown all the same: what was entered is never lost. */
    private static CodeLheo known(DictLheo table, String code) {
        return table.find(code).orElse(new CodeLheo(code, code, true));
    }

    private static Controle control(
            Champ champ,
            Ancre ancre,
            com.vaadin.flow.component.Component field,
            com.vaadin.flow.function.SerializableRunnable refresh) {
        if (!champ.manque().isEmpty()) {
            field.getElement().setProperty("required", true);
        }
        return new Controle(champ, ancre, field, refresh);
    }
}
