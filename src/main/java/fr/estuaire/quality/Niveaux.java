package fr.estuaire.quality;

/** The levels of Lhéo against those of the national framework, 1 to 8. */
final class Niveaux {
    private static final int NEW = 10;
    private static final int OLD_FIRST = 4;
    private static final int OLD_LAST = 8;

    private Niveaux() {}

    /** The level that a code of Lhéo means; 0 when it says nothing precise. Old level I may be 7 or 8: 7 here. */
    static int of(String code) {
        int number = Digits.number(code);
        if (number > NEW && number <= NEW + 8) {
            return number - NEW;
        }
        return number >= OLD_FIRST && number <= OLD_LAST ? number - 1 : 0;
    }

    static boolean agree(String code, int niveau) {
        int said = of(code);
        return said == 0 || niveau == 0 || said == niveau || (code.equals("8") && niveau == 8);
    }
}
