package fr.estuaire.reference;

import org.jspecify.annotations.Nullable;

/**
 * What people look establishments up by.
 *
 * @param texte SIRET, SIREN, declaration number, UAI, or beginnings of words of a name or town
 * @param lieu beginning of a town’s name, postal code or département
 * @param ouverts leaves those that SIRENE says are closed out
 * @param qualiopi leaves the bodies that hold this category
 */
public record EtablissementFilter(
        String texte,
        String lieu,
        boolean ouverts,
        @Nullable Qualiopi qualiopi) {
    public static final EtablissementFilter TOUS = new EtablissementFilter("", "", false, null);

    public EtablissementFilter {
        texte = texte.strip();
        lieu = lieu.strip();
    }

    public static EtablissementFilter of(String texte) {
        return new EtablissementFilter(texte, "", false, null);
    }
}
