package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One module of a formation.
 *
 * @param referenceModule 1 to 3000 characters, required
 * @param typeModule a code of {@link DictLheo#TYPE_MODULE}, required
 */
public record SousModule(
        Attributs attributs,
        @Nullable String referenceModule,
        @Nullable String typeModule,
        List<Element> extras) {
    public SousModule {
        extras = List.copyOf(extras);
    }
}
