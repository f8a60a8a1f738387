package fr.estuaire;

import com.vaadin.flow.component.AbstractField;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Enters a value in a field as a person does in the browser, so that listeners know where it comes from. */
public final class Typing {
    private Typing() {}

    /** @throws IllegalStateException when the field is disabled or read-only */
    public static <V> void enter(AbstractField<?, V> field, V value) {
        if (!field.getElement().isEnabled() || field.isReadOnly()) {
            throw new IllegalStateException("Nobody can type here: the field is disabled");
        }
        try {
            Method model = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            model.setAccessible(true);
            model.invoke(field, value, true);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A field has a model value", e);
        }
    }
}
