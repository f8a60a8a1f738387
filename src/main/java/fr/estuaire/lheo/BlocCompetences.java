package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of skills of a certification.
 *
 * @param libelleBloc 1 to 500 characters, required
 * @param codeBloc 8 to 40 characters, required
 */
public record BlocCompetences(
        Attributs attributs,
        @Nullable String libelleBloc,
        @Nullable String codeBloc,
        List<Element> extras) {
    public BlocCompetences {
        extras = List.copyOf(extras);
    }
}
