package fr.estuaire.reference;

import org.jspecify.annotations.Nullable;

/**
 * What people look certifications up by.
 *
 * @param texte beginnings of words of the title, or a code: RNCP or RS number, Certif Info code, CFD, Formacode, ROME, NSF
 * @param niveau of the national framework, 1 to 8; null for all
 * @param registre null for all
 * @param etat null for all
 */
public record CertificationFilter(
        String texte,
        @Nullable Integer niveau,
        @Nullable Registre registre,
        @Nullable Etat etat) {
    public static final CertificationFilter TOUTES = new CertificationFilter("", null, null, null);

    public CertificationFilter {
        texte = texte.strip();
    }

    public static CertificationFilter of(String texte) {
        return new CertificationFilter(texte, null, null, null);
    }

    /** Where a certification is registered. */
    public enum Registre {
        RNCP("RNCP"),
        RS("Répertoire spécifique"),
        HORS("Hors des répertoires");

        private final String label;

        Registre(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether one may still enter a training for it. */
    public enum Etat {
        ACTIVE("Active"),
        BIENTOT_FINIE("Bientôt finie"),
        FINIE("Finie");

        private final String label;

        Etat(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
