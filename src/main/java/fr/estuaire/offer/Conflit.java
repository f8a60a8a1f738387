package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.List;

/**
 * A value that two people changed at once, each in their own way. What was saved first stands until somebody chooses.
 *
 * @param parent the way, inside the part, to what holds the values
 * @param nom name of the elements that differ
 * @param rang which one of that name, from 1; {@link #TOUS} when all of them are concerned
 * @param miens what the person entered
 * @param leurs what the other one saved meanwhile
 */
public record Conflit(ElementPath parent, String nom, int rang, List<Element> miens, List<Element> leurs) {
    /** All the elements of the name, however many. */
    public static final int TOUS = 0;

    public Conflit {
        miens = List.copyOf(miens);
        leurs = List.copyOf(leurs);
    }

    /** Where the values stand, or the first of them. */
    public ElementPath chemin() {
        return parent.child(nom, Math.max(rang, 1));
    }

    /** A part with what the person entered in place of what the other one saved. */
    public Element takeMine(Element document) {
        return rang == TOUS ? parent.putAll(document, nom, miens) : chemin().put(document, miens.getFirst());
    }
}
