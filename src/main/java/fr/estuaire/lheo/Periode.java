package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two dates in the form of {@link DateLheo}.
 *
 * @param debut see {@link DateLheo}, required
 * @param fin see {@link DateLheo}, required
 */
public record Periode(
        Attributs attributs,
        @Nullable String debut,
        @Nullable String fin,
        List<Element> extras) {
    public Periode {
        extras = List.copyOf(extras);
    }
}
