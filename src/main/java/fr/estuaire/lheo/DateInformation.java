package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of information.
 *
 * @param date see {@link DateLheo}, required
 */
public record DateInformation(Attributs attributs, @Nullable String date, List<Element> extras) {
    public DateInformation {
        extras = List.copyOf(extras);
    }
}
