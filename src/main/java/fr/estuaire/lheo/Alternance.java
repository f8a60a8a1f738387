package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract an action in alternation is followed under.
 *
 * @param typeAlternance a code of {@link DictLheo#TYPE_ALTERNANCE}, required
 */
public record Alternance(
        Attributs attributs,
        @Nullable String typeAlternance,
        @Nullable RythmeAlternance rythmeAlternance,
        List<Element> extras) {
    public Alternance {
        extras = List.copyOf(extras);
    }
}
