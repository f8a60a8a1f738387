package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** The filters of a list on one line, which folds where it is narrow. */
public final class Filters extends Div {
    private static final int PAUSE_MILLIS = 300;

    public Filters(Component... filters) {
        addClassName("filtres");
        getElement().setAttribute("role", "search");
        add(filters);
    }

    /** A field that searches while one types, after a short pause. */
    public static TextField search(String label, String placeholder, SerializableConsumer<String> changed) {
        TextField field = new TextField(label);
        field.setPlaceholder(placeholder);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(event -> changed.accept(event.getValue().strip()));
        field.addClassName("recherche");
        return field;
    }
}
