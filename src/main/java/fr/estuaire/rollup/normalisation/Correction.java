package fr.estuaire.rollup.normalisation;

import fr.estuaire.lheo.LheoPath;
import org.jspecify.annotations.Nullable;

/**
 * Something that the catalogue says otherwise than the territory.
 *
 * @param chemin below the formation, such as {@code action[2]/lieu-de-formation/coordonnees/adresse/codepostal}; ends with
 *     {@code /@ref} for an attribute
 * @param avant what stood there: a text, or an element as XML when it was removed; null for an attribute that was absent
 * @param apres what stands there now; null for what was removed
 */
public record Correction(
        String chemin,
        Genre genre,
        @Nullable String avant,
        @Nullable String apres) {
    private static final int SHOWN = 120;

    /** Why it was certain. */
    public enum Genre {
        HTML("le texte contenait du code HTML"),
        BLANCS("il y avait des blancs en trop"),
        TELEPHONE("le numéro s’écrit en dix chiffres, ou avec l’indicatif du pays"),
        CODE_POSTAL("la commune n’a que ce code postal"),
        COMMUNE("le code postal et la ville désignent cette commune"),
        DEPARTEMENT("c’est le département de la commune"),
        REGION("c’est la région de la commune"),
        ANCIENNE_REGION("cette région n’existe plus depuis 2016"),
        COORDONNEES_INVERSEES("la latitude et la longitude étaient interverties"),
        COORDONNEES_NULLES("elles ne désignaient aucun lieu"),
        COORDONNEES_ELOIGNEES("elles étaient à plus de 50 kilomètres de la commune"),
        VERSION_FORMACODE("le code est celui de cette version du Formacode");

        private final String raison;

        Genre(String raison) {
            this.raison = raison;
        }

        /** The end of a sentence. */
        public String raison() {
            return raison;
        }
    }

    /** {@code Lieu de formation · code postal : « 14001 » → « 14000 » (la commune n’a que ce code postal)}. */
    public String phrase() {
        String where =
                LheoPath.of(chemin.replace("/@ref", "")).inFrench() + (chemin.endsWith("/@ref") ? " · version" : "");
        String change = apres == null ? "retiré" : (avant == null ? "" : quote(avant) + " → ") + quote(apres);
        return where + "\u00A0: " + change + " (" + genre.raison() + ")";
    }

    private static String quote(String text) {
        String start = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return "«\u00A0" + start + "\u00A0»";
    }
}
