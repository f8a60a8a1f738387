package fr.estuaire.offer.ui.champ;

import fr.estuaire.lheo.Element;
import java.io.Serializable;

/** The contacts that a body keeps for all its offers, as seen from a form. */
public interface Carnet extends Serializable {
    /** Opens the page of one of them. */
    void open(String numero);

    /**
     * Keeps a contact that was written in an offer; its number.
     *
     * @throws IllegalArgumentException with what to mend
     */
    String keep(Element contact);

    /** Shows the form again, with what was just kept. */
    void reload();
}
