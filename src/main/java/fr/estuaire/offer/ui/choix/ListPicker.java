package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A field of several values: a box to add one, and those chosen under it, in their order, each with a button that removes
 * it and, where the order counts, one that moves it up.
 *
 * @param <T> one value
 */
public abstract class ListPicker<C extends ListPicker<C, I, T>, I, T> extends Picker<C, I, List<T>> {
    private final int max;
    private final boolean ordered;
    private final OrderedList list = new OrderedList();
    private final Span said = new Span();
    private boolean readOnly;

    /** @param ordered whether the first one is the principal one */
    ListPicker(String label, int max, boolean ordered) {
        super(label, List.of());
        this.max = max;
        this.ordered = ordered;
        list.addClassName("choix-liste");
        said.addClassName("choix-dit");
        said.getElement().setAttribute("role", "status");
        getElement().appendChild(list.getElement(), said.getElement());
        list.setVisible(false);
        box().addValueChangeListener(event -> {
            if (event.getValue() != null) {
                add(valueOf(event.getValue()));
                box().clear();
            }
        });
        box().setAllowCustomValue(true);
        box().addCustomValueSetListener(event -> typed(event.getDetail().strip()));
    }

    abstract T valueOf(I proposed);

    /** How the chosen ones are called, in their order; one question to the register for all. */
    abstract List<String> describe(List<T> values);

    /** What was typed and left there without choosing a line. */
    abstract void typed(String text);

    final void add(T value) {
        addAll(List.of(value));
    }

    final void addAll(List<T> values) {
        List<T> all = new ArrayList<>(getValue());
        values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        if (all.size() > max) {
            refuse("%d au plus\u00A0: retirez-en un pour en ajouter un autre.".formatted(max));
            return;
        }
        accept();
        change(all, "Ajouté\u00A0: " + String.join(", ", describe(values)));
    }

    private void remove(T value) {
        List<T> left = new ArrayList<>(getValue());
        left.remove(value);
        accept();
        change(left, "Retiré\u00A0: " + describe(List.of(value)).getFirst());
        focus();
    }

    private void moveUp(T value) {
        List<T> all = new ArrayList<>(getValue());
        int place = all.indexOf(value);
        Collections.swap(all, place, place - 1);
        change(all, "%s\u00A0: place %d".formatted(describe(List.of(value)).getFirst(), place));
        focusMoveUp(place - 1);
    }

    private void change(List<T> values, String sentence) {
        said.setText(sentence);
        setModelValue(List.copyOf(values), true);
        show(values);
    }

    @Override
    protected void setPresentationValue(List<T> values) {
        accept();
        said.setText("");
        show(values);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        show(getValue());
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        show(getValue());
    }

    /** Says again what is chosen, when what is known of it has changed. */
    final void show() {
        show(getValue());
    }

    private void show(List<T> values) {
        list.removeAll();
        list.setVisible(!values.isEmpty());
        list.getElement().setAttribute("aria-label", getLabel() + "\u00A0: choisis");
        List<String> names = describe(values);
        for (int place = 0; place < values.size(); place++) {
            list.add(line(values.get(place), names.get(place), place, values.size()));
        }
        boolean full = values.size() >= max;
        box().setReadOnly(readOnly || full);
        explain(
                full && !readOnly && max > 1
                        ? "%d au plus\u00A0: retirez-en un pour en ajouter un autre.".formatted(max)
                        : "");
    }

    private ListItem line(T value, String name, int place, int count) {
        ListItem line = new ListItem(new Span(name));
        if (ordered && place == 0 && count > 1) {
            Span principal = new Span("principal");
            principal.addClassName("choix-principal");
            line.add(principal);
        }
        if (!readOnly) {
            if (ordered && place > 0) {
                line.add(button(VaadinIcon.ARROW_UP, "Monter " + name, () -> moveUp(value)));
            }
            line.add(button(VaadinIcon.CLOSE_SMALL, "Retirer " + name, () -> remove(value)));
        }
        return line;
    }

    private void focusMoveUp(int place) {
        list.getChildren()
                .skip(place)
                .findFirst()
                .flatMap(line -> line.getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst())
                .ifPresent(Button::focus);
    }

    private static Button button(VaadinIcon picture, String name, Command action) {
        Button button = new Button(picture.create(), event -> action.execute());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }
}
