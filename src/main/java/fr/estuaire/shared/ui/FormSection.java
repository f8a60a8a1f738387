package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Fields that people think of together, under a title and a sentence that helps; two columns where there is room. */
@Tag("section")
public final class FormSection extends HtmlContainer {
    private final Div fields = new Div();

    /** @param help one sentence for who does not know the words; empty for none */
    public FormSection(String title, String help, Component... content) {
        addClassNames("feuille", "feuille-champs");
        getElement().setAttribute("aria-label", title);
        add(new H2(title));
        if (!help.isEmpty()) {
            Paragraph sentence = new Paragraph(help);
            sentence.addClassName("aide");
            add(sentence);
        }
        fields.addClassName("champs");
        fields.add(content);
        add(fields);
    }

    /** Fields that take the whole width: long texts, lists. */
    public FormSection wide(Component... content) {
        for (Component field : content) {
            field.addClassName("champ-large");
            fields.add(field);
        }
        return this;
    }
}
