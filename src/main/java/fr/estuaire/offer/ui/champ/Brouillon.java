package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Partie;
import java.util.function.UnaryOperator;

/** A part of an offer in the hands of a person: as it was read, and as they have made it since. */
public final class Brouillon implements Redaction {
    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<Brouillon> changed;
    private transient Partie partie;
    private transient Element mine;

    /** @param changed saves it, after each change that the person makes */
    public Brouillon(Partie partie, SerializableConsumer<Brouillon> changed) {
        this.partie = partie;
        this.mine = partie.document();
        this.changed = changed;
    }

    /** The part as it was last read or saved. */
    public Partie partie() {
        return partie;
    }

    @Override
    public Element document() {
        return mine;
    }

    @Override
    public void change(UnaryOperator<Element> change) {
        Element next = change.apply(mine);
        if (!next.equals(mine)) {
            mine = next;
            changed.accept(this);
        }
    }

    /** Takes the part as it is saved; whether that differs from what is on the screen. */
    public boolean accept(Partie saved) {
        boolean other = !saved.document().equals(mine);
        partie = saved;
        mine = saved.document();
        return other;
    }
}
