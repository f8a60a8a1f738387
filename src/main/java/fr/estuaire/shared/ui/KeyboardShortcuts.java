package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;

/**
 * Loads the shortcuts of one key into the page that contains it, without a trip to the server: the key clicks the button
 * that {@link #on} marked. Nothing happens while a person types in a field, nor with Ctrl, Alt or Meta.
 */
@Tag("span")
@JsModule("./estuaire.ts")
public final class KeyboardShortcuts extends Component {

    public KeyboardShortcuts() {
        getElement().setAttribute("hidden", true);
    }

    /** Gives an element its key, a letter or a digit, and tells assistive technologies of it. */
    public static <T extends HasElement> T on(char key, T target) {
        String name = String.valueOf(key).toLowerCase(Locale.ROOT);
        target.getElement().setAttribute("data-raccourci", name);
        target.getElement().setAttribute("aria-keyshortcuts", name);
        return target;
    }
}
