package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A part of a page that has a title: a sheet of paper on the page. */
@Tag("section")
public final class Section extends HtmlContainer {
    private final Div head = new Div();

    public Section(String title, Component... content) {
        addClassName("feuille");
        head.addClassName("feuille-tete");
        head.add(new H2(title));
        getElement().setAttribute("aria-label", title);
        add(head);
        add(content);
    }

    /** Adds links or small buttons at the right of the title. */
    public Section actions(Component... actions) {
        head.add(actions);
        return this;
    }

    /** Removes all but the title. */
    public void clear() {
        getChildren().skip(1).toList().forEach(this::remove);
    }
}
