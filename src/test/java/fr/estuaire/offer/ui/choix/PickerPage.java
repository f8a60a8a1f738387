package fr.estuaire.offer.ui.choix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import fr.estuaire.At;
import fr.estuaire.Browser;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** One picker on a page, and the gestures of who uses it. */
final class PickerPage {
    private PickerPage() {}

    /** Makes the picker as somebody and shows it to them. */
    static <P extends Component> void with(ApplicationContext context, At who, Callable<P> maker, Consumer<P> visit) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                browser.go("");
                P picker = who.call(maker);
                UI.getCurrent().add(picker);
                visit.accept(picker);
            }
        });
    }

    static void type(Component picker, String text) {
        ComboBoxKt.setUserInput(box(picker), text);
    }

    /** Leaves a text in the box without choosing a line. */
    static void leave(Component picker, String text) {
        ComboBoxKt._fireCustomValueSet(box(picker), text);
    }

    /** Takes the line of the list that bears this label. */
    static void choose(Component picker, String label) {
        ComboBox<Object> box = box(picker);
        box.setValue(ComboBoxKt.getSuggestionItems(box).stream()
                .filter(item -> label.equals(box.getItemLabelGenerator().apply(item)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(ComboBoxKt.getSuggestions(box).toString())));
    }

    static void press(Component picker, String name) {
        _click(_get(
                picker,
                Button.class,
                spec -> spec.withPredicate(
                        button -> name.equals(button.getAriaLabel().orElse("")) || name.equals(button.getText()))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static ComboBox<Object> box(Component picker) {
        return (ComboBox<Object>) _get(
                picker, ComboBox.class, spec -> spec.withPredicate(box -> !"Code postal".equals(box.getLabel())));
    }

    /** What stands in the box. */
    static String shown(Component picker) {
        ComboBox<Object> box = box(picker);
        return box.getItemLabelGenerator().apply(Objects.requireNonNull(box.getValue()));
    }

    static List<String> lines(Component picker) {
        return _find(picker, ListItem.class).stream().map(PickerPage::text).toList();
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
