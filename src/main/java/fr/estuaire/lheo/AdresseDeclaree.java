package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address in its wrapper: {@code adresse-inscription}, {@code adresse-information}.
 */
public record AdresseDeclaree(Attributs attributs, @Nullable Adresse adresse, List<Element> extras) {
    public AdresseDeclaree {
        extras = List.copyOf(extras);
    }
}
