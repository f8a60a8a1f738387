package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of skills a session validates.
 *
 * @param validationBlocs a code of {@link DictLheo#TYPE_VALIDATION_BLOCS}, required
 */
public record BlocsCompetences(
        Attributs attributs,
        @Nullable String validationBlocs,
        @Nullable ReferenceCertification referenceCertification,
        List<BlocCompetences> blocCompetences,
        List<Element> extras) {
    public BlocsCompetences {
        blocCompetences = List.copyOf(blocCompetences);
        extras = List.copyOf(extras);
    }
}
