package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;

/**
 * A field made of a box to search with, which bears its label, help and errors, and of what shows the value under it.
 *
 * @param <C> the picker itself
 * @param <I> what the box proposes
 * @param <V> the value
 */
@Tag("div")
@StyleSheet("estuaire/choix.css")
public abstract class Picker<C extends Picker<C, I, V>, I, V> extends AbstractField<C, V>
        implements HasLabel, HasValidationProperties, HasStyle, HasSize {
    /** Lines asked from the database at a time. */
    static final int PAGE = 40;

    private static final int LONGEST_PAGE = 200;

    private final ComboBox<I> box;
    private String help = "";

    Picker(String label, V empty) {
        super(empty);
        box = new ComboBox<>(PAGE);
        box.setLabel(label);
        box.setWidthFull();
        // its state is that of the whole field
        box.setManualValidation(true);
        box.setOverlayWidth("min(44rem, calc(100vw - 2rem))");
        addClassName("choix");
        getElement().appendChild(box.getElement());
    }

    /** The field that one types in: who wants to mark the place of an error or bring the person there uses it. */
    public final void focus() {
        box.focus();
    }

    final ComboBox<I> box() {
        return box;
    }

    /** Two lines an entry: what it is with its code, and what helps to tell it from the others. */
    final void lines(
            SerializableFunction<I, String> name,
            SerializableFunction<I, String> code,
            SerializableFunction<I, String> note) {
        box.setRenderer(LitRenderer.<I>of("<div class=\"choix-ligne\"><span class=\"choix-nom\">${item.nom}</span>"
                        + "<span class=\"choix-code\">${item.code}</span>"
                        + "<span class=\"choix-note\" ?hidden=\"${!item.note}\">${item.note}</span></div>")
                .withProperty("nom", name::apply)
                .withProperty("code", code::apply)
                .withProperty("note", note::apply));
    }

    /** What the box proposes, a page at a time; the number of lines is learnt by reaching the last one. */
    final void propose(Search<I> search) {
        box.setItems(
                query -> search
                        .list(query.getFilter().orElse(""), query.getOffset(), Math.min(query.getLimit(), LONGEST_PAGE))
                        .stream());
    }

    /** Tells why what was typed is not taken. */
    final void refuse(String sentence) {
        box.setErrorMessage(sentence);
        box.setInvalid(true);
    }

    final void accept() {
        box.setInvalid(false);
        box.setErrorMessage("");
    }

    /** Help for as long as the state of the field asks for it, instead of the usual one. */
    final void explain(String sentence) {
        box.setHelperText(sentence.isEmpty() ? help : sentence);
    }

    public final void setHelperText(String sentence) {
        help = sentence;
        box.setHelperText(sentence);
    }

    public final String getHelperText() {
        return box.getHelperText();
    }

    @Override
    public void setLabel(String label) {
        box.setLabel(label);
    }

    @Override
    public String getLabel() {
        return box.getLabel();
    }

    @Override
    public void setInvalid(boolean invalid) {
        box.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return box.isInvalid();
    }

    @Override
    public void setErrorMessage(String sentence) {
        box.setErrorMessage(sentence);
    }

    @Override
    public String getErrorMessage() {
        return box.getErrorMessage();
    }

    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        box.setRequiredIndicatorVisible(required);
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return box.isRequiredIndicatorVisible();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        box.setReadOnly(readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return box.isReadOnly();
    }

    /** Finds what a text means, a page at a time. */
    @FunctionalInterface
    interface Search<I> extends Serializable {
        List<I> list(String text, int offset, int limit);
    }
}
