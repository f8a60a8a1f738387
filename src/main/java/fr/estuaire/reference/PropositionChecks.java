package fr.estuaire.reference;

import fr.estuaire.reference.VarianteRegionale.Proposition;
import java.util.List;

/** What a regional variant must say. */
final class PropositionChecks {
    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 1000;

    private PropositionChecks() {}

    /** @throws IllegalArgumentException with a French sentence */
    static void check(Proposition proposed) {
        require(!proposed.intitule().isBlank(), "Indiquez l’intitulé que votre région donne à cette certification.");
        require(proposed.intitule().length() <= MAX_TITLE, "L’intitulé régional compte 500 caractères au plus.");
        require(proposed.specialites().length() <= MAX_TEXT, "Les spécialités comptent 1 000 caractères au plus.");
        require(proposed.commentaire().length() <= MAX_TEXT, "Le commentaire compte 1 000 caractères au plus.");
        codes(proposed.formacodes(), "\\d{5}", 10, "Un Formacode compte 5 chiffres, par exemple 15235");
        codes(proposed.nsf(), "[1-4]\\d{1,2}[a-z]?", 8, "Un code NSF ressemble à 326 ou 326t");
        codes(proposed.romes(), "[A-N]\\d{4}", 10, "Un code ROME compte une lettre et 4 chiffres, par exemple M1805");
    }

    private static void codes(List<String> codes, String form, int most, String sentence) {
        codes.stream()
                .filter(code -> !code.matches(form))
                .findFirst()
                .ifPresent(code -> require(false, sentence + " ; « " + code + " » n’a pas cette forme."));
        require(codes.size() <= most, "Indiquez " + most + " codes au plus par nomenclature.");
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
