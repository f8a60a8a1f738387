package fr.estuaire.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A password that is shown now and never again. */
class OneTimeSecret extends Div {
    OneTimeSecret(String password) {
        addClassName("question-corps");
        Div secret = new Div(password);
        secret.addClassName("secret");
        add(
                new Paragraph(
                        "Transmettez-le à la personne par un moyen sûr : il ne sera plus affiché. Elle en choisira"
                                + " un autre à sa prochaine connexion."),
                secret);
    }
}
