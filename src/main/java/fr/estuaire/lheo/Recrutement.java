package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of recruitment: a meeting, a test, an interview.
 *
 * @param modaliteRecrutement a code of {@link DictLheo#MODALITE_RECRUTEMENT}, required
 * @param codePerimetreRecrutement a code of {@link DictLheo#PERIMETRE_RECRUTEMENT}
 * @param infosPerimetreRecrutement 0 to 50 characters
 * @param aDistance a code of {@link DictLheo#BOOLEAN}
 * @param urlweb 3 to 400 characters
 * @param nbPlaces an integer from 0 to 99999
 * @param heureDebut 2 to 5 characters
 * @param heureFin 2 to 5 characters
 * @param commentaire 1 to 500 characters
 */
public record Recrutement(
        Attributs attributs,
        @Nullable String modaliteRecrutement,
        @Nullable String codePerimetreRecrutement,
        @Nullable String infosPerimetreRecrutement,
        @Nullable String aDistance,
        @Nullable Adresse adresse,
        @Nullable String urlweb,
        @Nullable String nbPlaces,
        @Nullable Periode periode,
        @Nullable String heureDebut,
        @Nullable String heureFin,
        @Nullable String commentaire,
        List<Element> extras) {
    public Recrutement {
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static RecrutementBuilder builder() {
        return new RecrutementBuilder();
    }
}
