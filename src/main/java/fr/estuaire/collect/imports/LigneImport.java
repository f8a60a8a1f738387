package fr.estuaire.collect.imports;

import org.jspecify.annotations.Nullable;

/**
 * A formation of a file, and what becomes of it.
 *
 * @param rang its place in the file, from 1
 * @param ligne of the file, 0 when unknown
 * @param numero its number in the file
 * @param organisme number of its body; null when the body is still to be recorded
 * @param motif why this verdict, in French sentences
 * @param cible number of the offer that it changes, or looks like
 * @param resultat number of the offer once imported
 */
public record LigneImport(
        int rang,
        int ligne,
        @Nullable String numero,
        @Nullable String intitule,
        @Nullable String organisme,
        @Nullable String nomOrganisme,
        Verdict verdict,
        String motif,
        @Nullable String cible,
        Choix choix,
        int actions,
        int sessions,
        int remarques,
        @Nullable String resultat) {

    /** What people call it, even without a title. */
    public String titre() {
        return intitule == null || intitule.isBlank() ? "Formation sans intitulé" : intitule;
    }
}
