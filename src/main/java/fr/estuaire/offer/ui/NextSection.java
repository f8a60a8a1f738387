package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.offer.Champ;
import java.util.List;

/** The way to the section after this one. */
final class NextSection extends Div {
    NextSection(Champ.Section section, SerializableConsumer<Champ.Section> open) {
        addClassName("section-suivante");
        List<Champ.Section> all = List.of(Champ.Section.values());
        int next = all.indexOf(section) + 1;
        if (next < all.size()) {
            Champ.Section following = all.get(next);
            Button button = new Button(
                    "Suite\u00A0: " + following.titre(),
                    VaadinIcon.ARROW_RIGHT.create(),
                    event -> open.accept(following));
            button.setIconAfterText(true);
            add(button);
        }
    }
}
