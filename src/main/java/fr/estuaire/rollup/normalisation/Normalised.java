package fr.estuaire.rollup.normalisation;

import fr.estuaire.lheo.Element;
import java.util.List;

/**
 * A formation as the catalogue takes it.
 *
 * @param corrections empty when it is as the territory wrote it
 */
public record Normalised(Element element, List<Correction> corrections) {
    public Normalised {
        corrections = List.copyOf(corrections);
    }
}
