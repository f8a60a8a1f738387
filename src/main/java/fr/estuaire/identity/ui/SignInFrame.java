package fr.estuaire.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** The two parts of the pages before sign-in: what the product is, then what to fill in. */
class SignInFrame extends Div {
    private final Main desk = new Main();

    SignInFrame() {
        addClassName("page-connexion");
        desk.addClassName("guichet");
        add(bank(), desk);
    }

    /** Adds to the part that one fills in. */
    final void show(Component... content) {
        desk.add(content);
    }

    private static Div bank() {
        Div mark = part("marque");
        Div head = new Div(mark, new H1("Estuaire"));
        head.addClassName("rive-tete");
        Div words = new Div(
                head,
                new Paragraph("L’offre de formation de chaque territoire, saisie par les organismes, relue par les"
                        + " Carif-Oref, réunie en un catalogue national."));
        words.addClassName("rive-mots");
        Div bank = new Div(words, part("rive-onde"));
        bank.addClassName("rive");
        return bank;
    }

    private static Div part(String cssClass) {
        Div part = new Div();
        part.addClassName(cssClass);
        part.getElement().setAttribute("aria-hidden", "true");
        return part;
    }
}
