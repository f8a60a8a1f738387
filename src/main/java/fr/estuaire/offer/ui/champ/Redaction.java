package fr.estuaire.offer.ui.champ;

import fr.estuaire.lheo.Element;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/** A document in the hands of a person. */
public interface Redaction extends Serializable {
    /** The document as it stands on the screen. */
    Element document();

    /** Changes the document, as the person asked. */
    void change(UnaryOperator<Element> change);
}
