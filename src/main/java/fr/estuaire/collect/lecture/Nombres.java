package fr.estuaire.collect.lecture;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers, prices and identifiers made of digits, as people and spreadsheets write them. */
final class Nombres {
    private static final String BLANK = "[\\s\\u00a0\\u202f\\u2009]";
    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern INTEGER = Pattern.compile("(\\d+)(?:[.,]0+)?(?:h|heures?|places?|€)?");
    private static final Pattern PRICE_UNIT = Pattern.compile("(?i)(€|euros?|eur|ttc|net)+\\.?$");
    private static final Pattern PRICE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]?\\d*E\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SEPARATED = Pattern.compile("[\\s\\u00a0\\u202f.-]+");

    private Nombres() {}

    /** A whole number: {@code 70}, {@code 70,0}, {@code 70 h}, {@code 1 200}. */
    static Lu integer(String text) {
        var matcher = INTEGER.matcher(withoutBlanks(text));
        return matcher.matches() ? Lu.usuel(text, matcher.group(1)) : Lu.incompris(text);
    }

    /** A price in euros with a point: {@code 1200.50} from {@code 1 200,50 €}. */
    static Lu price(String text) {
        String bare = PRICE_UNIT.matcher(withoutBlanks(text)).replaceFirst("");
        if (GROUPED.matcher(bare).matches()) {
            char decimal = bare.charAt(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(',')));
            bare = bare.replace(decimal == ',' ? "." : ",", "");
        }
        bare = bare.replace(',', '.');
        return PRICE.matcher(bare).matches() ? Lu.usuel(text, bare) : Lu.incompris(text);
    }

    /**
     * An identifier of digits, blanks and points between them left out. A spreadsheet that took it for a number has dropped
     * the zeros before it, or all but its first digits.
     *
     * @param length how many digits it has; 0 when it varies
     */
    static Lu digits(String text, int length, boolean table) {
        String bare = SEPARATED.matcher(text).replaceAll("");
        if (table && SCIENTIFIC.matcher(withoutBlanks(text)).matches()) {
            return scientific(text, length);
        }
        if (!DIGITS.matcher(bare).matches()) {
            return Lu.exact(text);
        }
        if (table && bare.length() == length - 1) {
            return Lu.repare("0" + bare);
        }
        return Lu.usuel(text, bare);
    }

    private static Lu scientific(String text, int length) {
        BigDecimal number = new BigDecimal(withoutBlanks(text).replace(',', '.'));
        boolean whole = number.unscaledValue().abs().toString().length() >= length - 2;
        return whole ? Lu.repare(number.toBigInteger().toString()) : Lu.incompris(text);
    }

    private static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
