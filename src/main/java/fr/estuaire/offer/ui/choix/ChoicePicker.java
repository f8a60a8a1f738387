package fr.estuaire.offer.ui.choix;

import fr.estuaire.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of one value, found in a register by its name or its number. */
abstract class ChoicePicker<C extends ChoicePicker<C, I, V>, I, V> extends Picker<C, I, V> {
    private boolean showing;

    ChoicePicker(String label, V empty) {
        super(label, empty);
        box().setClearButtonVisible(true);
        propose((text, offset, limit) -> list(text, new Slice(offset, limit, null, false)));
        box().addValueChangeListener(event -> {
            if (!showing) {
                choose(event.getValue());
            }
        });
        box().setAllowCustomValue(true);
        box().addCustomValueSetListener(event -> typed(event.getDetail().strip()));
    }

    abstract List<I> list(String text, Slice slice);

    abstract V valueOf(I proposed);

    /** What the register says of a value or, when it says nothing, what the value says of itself. */
    abstract I itemOf(V value);

    /** Follows what the field shows. */
    abstract void shown(@Nullable I item);

    /** The person has chosen. */
    void chosen(I item) {}

    /** What was typed and left there: nothing in the register answers to it. */
    abstract void typedUnknown(String text);

    @Override
    protected final void setPresentationValue(V value) {
        accept();
        show(value.equals(getEmptyValue()) ? null : itemOf(value));
    }

    /** Takes a value as if the person had chosen it. */
    final void take(I item) {
        show(item);
        choose(item);
    }

    private void choose(@Nullable I item) {
        accept();
        shown(item);
        setModelValue(item == null ? getEmptyValue() : valueOf(item), true);
        if (item != null) {
            chosen(item);
        }
    }

    /** Who types a number faster than the list opens gets it if it says one line. */
    private void typed(String text) {
        if (text.isEmpty()) {
            return;
        }
        List<I> found = list(text, Slice.first(2));
        if (found.isEmpty()) {
            typedUnknown(text);
        } else if (found.size() == 1) {
            take(found.getFirst());
        } else {
            refuse("Plusieurs lignes correspondent à «\u00A0%s\u00A0»\u00A0: choisissez-en une dans la liste."
                    .formatted(text));
        }
    }

    private void show(@Nullable I item) {
        showing = true;
        box().setValue(item);
        showing = false;
        shown(item);
    }
}
