package fr.estuaire.identity;

/** What an account must say of a person. */
final class PersonChecks {
    private static final int MAX_ADDRESS = 160;
    private static final int MAX_NAME = 120;

    private PersonChecks() {}

    static void check(String identifiant, String nom) {
        if (!identifiant.strip().matches("[^@\\s]+@[^@\\s]+") || identifiant.length() > MAX_ADDRESS) {
            throw new IllegalArgumentException(
                    "Indiquez une adresse électronique complète, par exemple nom@exemple.fr.");
        }
        if (nom.isBlank() || nom.length() > MAX_NAME) {
            throw new IllegalArgumentException("Indiquez le nom de la personne, en 120 caractères au plus.");
        }
    }

    static void checkPassword(String password) {
        if (password.length() < AccountService.MIN_PASSWORD_LENGTH) {
            throw new IllegalArgumentException(
                    "Choisissez un mot de passe d’au moins " + AccountService.MIN_PASSWORD_LENGTH + " caractères.");
        }
    }
}
