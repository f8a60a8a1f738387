package fr.estuaire.offer.ui.choix;

import fr.estuaire.reference.EtablissementLine;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as an offer names it.
 *
 * @param siret 14 digits
 * @param raisonSociale name of the body, as it declares itself
 * @param adresse number and street
 * @param uai code of the school, when the establishment is one
 */
public record EtablissementChoisi(
        @Nullable String siret,
        @Nullable String raisonSociale,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String uai) {
    public static final EtablissementChoisi AUCUN = new EtablissementChoisi(null, null, null, null, null, null);

    /** What an offer says, which the registers may not know. */
    public static EtablissementChoisi of(@Nullable String siret, @Nullable String raisonSociale, @Nullable String uai) {
        return new EtablissementChoisi(siret, raisonSociale, null, null, null, uai);
    }

    static EtablissementChoisi of(EtablissementLine line, @Nullable String uai) {
        return new EtablissementChoisi(line.siret(), line.nom(), line.adresse(), line.codePostal(), line.ville(), uai);
    }
}
