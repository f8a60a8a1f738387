package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.LheoGrammar;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text means in an element of Lhéo. */
final class Valeurs {
    /** Elements whose table the grammar does not close. */
    private static final Map<String, DictLheo> OPEN_TABLES = Map.of(
            "code-public-vise", DictLheo.PUBLIC_VISE,
            "code-NSF", DictLheo.NSF,
            "code-modalite-pedagogique", DictLheo.MODALITE_PEDAGOGIQUE);

    /** How many digits identifiers have; 0 when it varies. */
    private static final Map<String, Integer> DIGITS = Map.of(
            "SIRET", 14,
            "numero-activite", 11,
            "codepostal", 5,
            "code-INSEE-commune", 5,
            "code-FORMACODE", 5,
            "code-CERTIFINFO", 0);

    /** What spreadsheets show where a formula failed. */
    private static final Pattern FAILED =
            Pattern.compile("#(N/A|REF!|VALUE!|VALEUR!|NAME\\?|NOM\\?|DIV/0!|NUM!|NOMBRE!|NULL!|NUL!|ERR:\\w+)");

    private Valeurs() {}

    /** The table of the codes of an element, closed by the grammar or not. */
    static Optional<DictLheo> findTable(String element) {
        return LheoGrammar.find(element)
                .map(type -> Optional.ofNullable(type.table()))
                .orElseGet(Optional::empty)
                .or(() -> Optional.ofNullable(OPEN_TABLES.get(element)));
    }

    /**
     * @param text not blank
     * @param table whether it comes from a spreadsheet, where codes are told by their labels and numbers lose their zeros
     */
    static Lu read(String element, String text, boolean table) {
        String bare = text.strip();
        if (table && FAILED.matcher(bare).matches()) {
            return Lu.incompris(bare);
        }
        Lu read = readBare(element, bare, table);
        // blanks around a text are its own; around anything else they mean nothing
        boolean untouched = read.valeur().equals(bare) && form(element) == LheoGrammar.Form.TEXT;
        return untouched ? new Lu(text, read.etat()) : read;
    }

    private static Lu readBare(String element, String text, boolean table) {
        Optional<DictLheo> codes = findTable(element);
        if (codes.isPresent()) {
            return code(codes.get(), element, text, table);
        }
        return switch (element) {
            case "prix-total-TTC", "prix-horaire-TTC" -> Nombres.price(text);
            case "heure-debut", "heure-fin" -> Dates.hour(text, table);
            case "langue-formation" -> CodeWords.language(text);
            default -> readByForm(element, text, table);
        };
    }

    private static Lu code(DictLheo codes, String element, String text, boolean table) {
        Lu read = CodeWords.code(codes, text);
        // the grammar leaves these tables open: a code of another edition is a code
        boolean open = OPEN_TABLES.containsKey(element) && (!table || text.matches("\\d+"));
        return !read.isUnderstood() && open ? Lu.exact(text) : read;
    }

    private static Lu readByForm(String element, String text, boolean table) {
        if (element.equals("numtel")) {
            // typed as a number, it lost its zero
            return table && text.matches("[1-9]\\d{8}") ? Lu.repare("0" + text) : Lu.exact(text);
        }
        Integer digits = DIGITS.get(element);
        if (digits != null) {
            return Nombres.digits(text, digits, table);
        }
        return switch (form(element)) {
            case DATE -> Dates.date(text, table);
            case INTEGER -> Nombres.integer(text);
            default -> Lu.exact(text);
        };
    }

    private static LheoGrammar.Form form(String element) {
        return LheoGrammar.find(element).map(LheoGrammar.Type::form).orElse(LheoGrammar.Form.FREE);
    }
}
