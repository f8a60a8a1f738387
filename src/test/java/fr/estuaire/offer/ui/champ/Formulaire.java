package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.estuaire.Typing;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.ui.choix.CodesPicker;
import fr.estuaire.offer.ui.choix.CommuneChoisie;
import fr.estuaire.offer.ui.choix.CommunePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The fields on the page of an offer, and hands to fill them in. */
final class Formulaire {
    private static final String MARK = "data-champ";

    private Formulaire() {}

    /** All fields on the page, those that are folded away or of no use to this offer too, in their order. */
    static List<Controle> fields() {
        List<Controle> found = new ArrayList<>();
        collect(UI.getCurrent(), found);
        return found;
    }

    private static void collect(Component component, List<Controle> found) {
        if (component instanceof Controle field) {
            found.add(field);
        }
        component.getChildren().forEach(child -> collect(child, found));
    }

    /** The way of a field below the formation, without ranks. */
    static String path(Controle field) {
        return field.getElement().getAttribute(MARK);
    }

    /** Whether it only holds other fields. */
    static boolean isHolder(Controle field) {
        return switch (field.champ().saisie()) {
            case CERTIFICATION,
                    BLOCS,
                    CONTACT,
                    FORMATEUR,
                    LIEU,
                    GROUPE,
                    FINANCEUR,
                    REFERENCE_CERTIFICATION,
                    ADRESSE,
                    EXTRAS -> true;
            default -> own(field).isEmpty();
        };
    }

    /** What one types in: the fields inside this one left aside. */
    static List<AbstractField<?, ?>> own(Component field) {
        return field.getChildren()
                .filter(child -> !(child instanceof Controle))
                .flatMap(child -> child instanceof AbstractField<?, ?> input
                        ? Stream.<AbstractField<?, ?>>of(input)
                        : own(child).stream())
                .toList();
    }

    /** Adds an element to a list that has none yet; whether there was such a list. */
    static boolean open(Set<String> opened) {
        for (Controle field : fields()) {
            Optional<ListeEditor> list = field.getChildren()
                    .filter(ListeEditor.class::isInstance)
                    .map(ListeEditor.class::cast)
                    .findFirst();
            if (list.isPresent() && !field.isFilled() && opened.add(path(field))) {
                list.get()
                        .getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst()
                        .ifPresent(Button::click);
                return true;
            }
        }
        return false;
    }

    /** A value, and how Lhéo writes it. */
    record Valeur(Object value, String written) {}

    /** A value that this input takes, of the element at the end of the way. */
    static Valeur valueFor(AbstractField<?, ?> input, String path) {
        LheoGrammar.Type type = LheoGrammar.get(path.substring(path.lastIndexOf('/') + 1));
        return switch (input) {
            case IntegerField _ -> new Valeur(1, "1");
            case DatePicker _ -> new Valeur(LocalDate.of(2031, 3, 4), "20310304");
            case TimePicker _ -> new Valeur(LocalTime.of(9, 30), "09h30");
            case EmailField _ -> new Valeur("essai@exemple.fr", "essai@exemple.fr");
            case RadioButtonGroup<?> group -> {
                Object first = group.getListDataView().getItem(0);
                yield new Valeur(first, String.valueOf(first));
            }
            case MultiSelectComboBox<?> box -> {
                CodeLheo first = (CodeLheo) box.getListDataView().getItem(0);
                yield new Valeur(Set.of(first), first.code());
            }
            case ComboBox<?> box -> {
                CodeLheo first = (CodeLheo) box.getListDataView().getItem(0);
                yield new Valeur(first, first.code());
            }
            case CommunePicker _ -> new Valeur(CommuneChoisie.of("35238", "35000", "Rennes"), "Rennes");
            case CodesPicker _ -> {
                String code = type.maxLength() == 2 ? "fr" : "22354".substring(0, Math.min(5, type.maxLength()));
                yield new Valeur(List.of(code), code);
            }
            case TextFieldBase<?, ?> _ -> {
                String text = text(type);
                yield new Valeur(text, text);
            }
            default -> throw new IllegalArgumentException(path + " : " + input.getClass());
        };
    }

    private static String text(LheoGrammar.Type type) {
        if (type.form() == LheoGrammar.Form.INTEGER) {
            return "2";
        }
        int length = Math.clamp(5L, Math.max(1, type.minLength()), Math.max(1, type.maxLength()));
        return type.name().startsWith("prix") ? "12.50" : "12345678901234567890".substring(0, length);
    }

    @SuppressWarnings("unchecked")
    static void type(AbstractField<?, ?> input, Object value) {
        Typing.enter((AbstractField<?, Object>) input, value);
    }

    /** Whether an input shows a value, be it in the way of people: 12,50. */
    static boolean isShown(AbstractField<?, ?> input, Valeur valeur) {
        Object shown = ((HasValue<?, ?>) input).getValue();
        return Objects.equals(shown, valeur.value())
                || (shown instanceof String text && text.replace(',', '.').equals(valeur.value()));
    }

    /** Whether a rule says something of the value, beside the field itself. */
    static boolean isTold(Component field) {
        return isConstat(field.getElement());
    }

    private static boolean isConstat(com.vaadin.flow.dom.Element element) {
        return element.getClassList().contains("constat")
                || element.getChildren().anyMatch(Formulaire::isConstat);
    }

    /** Where the value of a field is: of a period, its start. */
    static String leaf(String path) {
        return path.endsWith("periode") ? path + "/debut" : path;
    }

    /** All texts at the end of a way of names below an element. */
    static List<String> texts(Element root, String path) {
        Stream<Element> found = Stream.of(root);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.children(step).stream());
        }
        return found.map(element -> element.ownText().strip()).toList();
    }
}
