package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.offer.SessionSearch;
import fr.estuaire.shared.FrenchText;

/** Proposes to tick all that the filters leave once something is ticked: the box of the header ticks the first lines alone. */
final class CocherTout extends Div {
    private final Span words = new Span();
    private final Button all;
    private final Button none;

    CocherTout(SerializableRunnable tickAll, SerializableRunnable tickNone) {
        all = new Button("", event -> tickAll.run());
        none = new Button("Tout décocher", event -> tickNone.run());
        for (Button button : new Button[] {all, none}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        addClassName("cocher-tout");
        words.getElement().setAttribute("role", "status");
        add(words, all, none);
        show(0, 0);
    }

    /**
     * @param ticked how many are
     * @param total how many the filters leave
     */
    void show(int ticked, int total) {
        boolean whole = ticked >= total;
        boolean tooMany = total > SessionSearch.MAX;
        setVisible(ticked > 0 && total > 1);
        words.setText(whole ? everything(total) : tooMany ? tooMany(total) : "");
        all.setText("Cocher les " + FrenchText.number(total) + " sessions du filtre");
        all.setVisible(!whole && !tooMany);
        none.setVisible(whole);
    }

    private static String everything(int total) {
        return "Les " + FrenchText.number(total) + " sessions du filtre sont cochées.";
    }

    private static String tooMany(int total) {
        return "Le filtre laisse " + FrenchText.number(total) + " sessions\u00A0: "
                + FrenchText.number(SessionSearch.MAX)
                + " au plus changent à la fois. Resserrez les filtres pour les cocher toutes.";
    }
}
