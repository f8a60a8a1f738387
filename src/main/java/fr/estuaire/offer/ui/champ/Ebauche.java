package fr.estuaire.offer.ui.champ;

import fr.estuaire.lheo.Element;
import java.util.function.UnaryOperator;

/** A document of the body’s own — a place, a contact — that a button saves. */
public final class Ebauche implements Redaction {
    private static final long serialVersionUID = 1L;
    private transient Element read;
    private transient Element mine;

    /** @param document as it was read */
    public Ebauche(Element document) {
        this.read = document;
        this.mine = document;
    }

    @Override
    public Element document() {
        return mine;
    }

    @Override
    public void change(UnaryOperator<Element> change) {
        mine = change.apply(mine);
    }

    /** Whether something is not saved yet. */
    public boolean isChanged() {
        return !mine.equals(read);
    }
}
