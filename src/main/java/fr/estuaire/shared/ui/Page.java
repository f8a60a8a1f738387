package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;

/**
 * A page: where one comes from, a title, a sentence, the actions; then what is added to it. Views extend it.
 *
 * <p>The actions always stand at the same place, the primary one first.
 */
public class Page extends Div {
    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div badges = new Div();
    private final Div actions = new Div();
    private final Div back = new Div();

    public Page(String title) {
        addClassName("page");
        this.title.setText(title);
        subtitle.addClassName("page-sous-titre");
        badges.addClassName("page-etats");
        actions.addClassName("page-actions");
        back.addClassName("page-retour");
        Div line = new Div(this.title, badges);
        line.addClassName("page-titre");
        Div words = new Div(back, line, subtitle);
        words.addClassName("page-mots");
        Div header = new Div(words, actions);
        header.addClassName("page-tete");
        add(header);
        hideWhatIsEmpty();
    }

    /** Changes the title, for pages that learn it from what they show. */
    public final void title(String text) {
        title.setText(text);
    }

    /** The sentence under the title; an empty one removes it. */
    public final void subtitle(String text) {
        subtitle.setText(text);
        hideWhatIsEmpty();
    }

    /** The link to where one comes from, above the title. */
    public final void back(RouterLink link) {
        link.addComponentAsFirst(VaadinIcon.ARROW_LEFT.create());
        back.removeAll();
        back.add(link);
        hideWhatIsEmpty();
    }

    /** The states of what the page shows, beside the title; replaces those shown before. */
    public final void badges(Badge... shown) {
        badges.removeAll();
        badges.add(shown);
        hideWhatIsEmpty();
    }

    /** The actions of the page, the primary one first; replaces those shown before. */
    public final void actions(Component... shown) {
        actions.removeAll();
        actions.add(shown);
        hideWhatIsEmpty();
    }

    /** Lets the page use the whole width: for large tables. */
    public final void wide() {
        addClassName("page-large");
    }

    /** Removes all that was added under the header. */
    public final void clear() {
        getChildren().skip(1).toList().forEach(this::remove);
    }

    private void hideWhatIsEmpty() {
        subtitle.setVisible(!subtitle.getText().isEmpty());
        for (Div part : new Div[] {badges, actions, back}) {
            part.setVisible(part.getComponentCount() > 0);
        }
    }
}
