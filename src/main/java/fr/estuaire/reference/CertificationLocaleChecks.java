package fr.estuaire.reference;

import fr.estuaire.shared.Rncp;
import fr.estuaire.shared.Rs;

/** What a certification of a territory must say. */
final class CertificationLocaleChecks {
    private static final int MAX_CODE = 40;
    private static final int MAX_TITLE = 500;
    private static final int MAX_CERTIFIER = 250;
    private static final int MAX_FORMACODES = 10;

    private CertificationLocaleChecks() {}

    /** @throws IllegalArgumentException with a French sentence */
    static void check(CertificationLocale one) {
        require(filled(one.code(), MAX_CODE), "Indiquez le code de la certification, en 40 caractères au plus.");
        require(
                filled(one.intitule(), MAX_TITLE),
                "Indiquez l’intitulé de la certification, en 500 caractères au plus.");
        require(one.certificateur().length() <= MAX_CERTIFIER, "Le certificateur compte 250 caractères au plus.");
        require(
                one.valableDu() == null
                        || one.valableAu() == null
                        || !one.valableAu().isBefore(one.valableDu()),
                "La fin de validité précède son début : corrigez l’une des deux dates.");
        require(
                one.formacodes().size() <= MAX_FORMACODES
                        && one.formacodes().stream().allMatch(code -> code.matches("\\d{5}")),
                "Un Formacode compte 5 chiffres, par exemple 15235 ; indiquez-en 10 au plus.");
        require(
                one.rncp().isBlank() || Rncp.isValid(one.rncp()) || Rs.isValid(one.rncp()),
                "L’équivalence est un numéro du RNCP ou du répertoire spécifique, par exemple RNCP37098.");
    }

    private static boolean filled(String text, int most) {
        return !text.isBlank() && text.strip().length() <= most;
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
