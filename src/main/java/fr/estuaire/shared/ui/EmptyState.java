package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands where there is nothing to show: why, and what to do next. */
public final class EmptyState extends Div {

    /**
     * @param sentence why there is nothing: « Aucune offre ne correspond à ces filtres. »
     * @param next what to do about it: « Effacez un filtre ou créez une offre. »
     * @param actions buttons or links that do it
     */
    public EmptyState(VaadinIcon picture, String sentence, String next, Component... actions) {
        addClassName("vide");
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Paragraph why = new Paragraph(sentence);
        why.addClassName("vide-phrase");
        add(icon, why, new Paragraph(next));
        add(actions);
    }
}
