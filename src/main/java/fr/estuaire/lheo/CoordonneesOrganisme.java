package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a body.
 */
public record CoordonneesOrganisme(
        Attributs attributs, @Nullable Coordonnees coordonnees, List<Element> extras) {
    public CoordonneesOrganisme {
        extras = List.copyOf(extras);
    }
}
