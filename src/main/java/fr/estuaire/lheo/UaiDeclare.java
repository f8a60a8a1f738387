package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A UAI in its wrapper: {@code code-UAI-lieu-formation}, {@code code-UAI-formateur}, {@code code-UAI-organisme-formation}.
 *
 * @param codeUai 8 characters, required
 */
public record UaiDeclare(Attributs attributs, @Nullable String codeUai, List<Element> extras) {
    public UaiDeclare {
        extras = List.copyOf(extras);
    }
}
