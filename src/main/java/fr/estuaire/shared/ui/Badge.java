package fr.estuaire.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state in one or two words, with its icon and its colour. */
public final class Badge extends Span {

    /** A state with the usual icon of its tone. */
    public Badge(String word, Tone tone) {
        this(word, tone, tone.icon());
    }

    /** A state with an icon of its own. */
    public Badge(String word, Tone tone, VaadinIcon picture) {
        addClassNames("badge", tone.cssClass());
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }
}
