package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts read at a glance: a label and its value, as many as needed. */
@Tag("dl")
public final class Facts extends HtmlContainer {

    public Facts() {
        addClassName("faits");
    }

    /** A fact; one that has no value is not shown. */
    public Facts add(String label, @Nullable String value) {
        return value == null || value.isBlank() ? this : add(label, new Span(value));
    }

    /** A fact shown by a component: a link, a badge. */
    public Facts add(String label, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        add(new Div(new DescriptionList.Term(label), description));
        return this;
    }
}
