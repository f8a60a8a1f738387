package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject taught.
 *
 * @param libelleEnseignement 1 to 255 characters, required
 * @param typeEnseignement a code of {@link DictLheo#TYPE_ENSEIGNEMENT}, required
 * @param obligatoire a code of {@link DictLheo#BOOLEAN}, required
 * @param commentaire 1 to 500 characters
 */
public record Enseignement(
        Attributs attributs,
        @Nullable String libelleEnseignement,
        @Nullable String typeEnseignement,
        @Nullable String obligatoire,
        @Nullable String commentaire,
        List<Element> extras) {
    public Enseignement {
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static EnseignementBuilder builder() {
        return new EnseignementBuilder();
    }
}
