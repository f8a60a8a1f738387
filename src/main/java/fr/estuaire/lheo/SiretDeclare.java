package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SIRET in its wrapper: {@code SIRET-lieu-formation}, {@code SIRET-formateur}, {@code SIRET-organisme-formation}.
 *
 * @param siret 14 characters, required
 */
public record SiretDeclare(Attributs attributs, @Nullable String siret, List<Element> extras) {
    public SiretDeclare {
        extras = List.copyOf(extras);
    }
}
