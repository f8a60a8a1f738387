package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.List;

/**
 * How useful an offer is to those who read it, by the weights of its fields ({@link Champ#poids}) that are of use in what it
 * is. A field of actions or sessions counts once, for the share of them that fill it in.
 *
 * @param sur100 0 to 100; 100 when every field of use is filled in
 * @param conseils one for each field that is missing somewhere, what helps most first
 */
public record Qualite(int sur100, List<Conseil> conseils) {
    public Qualite {
        conseils = List.copyOf(conseils);
    }

    /** @param formation whole: with its actions and their sessions; holes and links allowed */
    public static Qualite of(Element formation) {
        Pesee pesee = new Pesee(formation);
        return new Qualite(pesee.sur100(), pesee.conseils());
    }
}
