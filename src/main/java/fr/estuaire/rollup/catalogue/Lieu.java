package fr.estuaire.rollup.catalogue;

import fr.estuaire.shared.FrenchText;
import java.util.Locale;

/**
 * A place as people type it: a postal code, a département, or how the name of a town begins.
 *
 * @param cle as it is kept in the column of its kind
 */
record Lieu(Genre genre, String cle) {

    /** What was typed. */
    enum Genre {
        CODE_POSTAL,
        DEPARTEMENT,
        VILLE
    }

    static Lieu of(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (code.matches("[0-9]{5}")) {
            return new Lieu(Genre.CODE_POSTAL, code);
        }
        return code.matches("[0-9]{2,3}|2[AB]")
                ? new Lieu(Genre.DEPARTEMENT, code)
                : new Lieu(Genre.VILLE, FrenchText.normalise(typed));
    }
}
