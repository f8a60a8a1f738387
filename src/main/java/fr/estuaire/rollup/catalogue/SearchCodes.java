package fr.estuaire.rollup.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Codes in the one form under which they are kept and searched. */
public final class SearchCodes {
    private static final Pattern BLANKS = Pattern.compile("\\s");

    private SearchCodes() {}

    /**
     * {@code RNCP 37098}, {@code rncp37098} and {@code 37098} are one certification; blanks and lower case never count.
     *
     * @param genre FORMACODE, NSF, ROME, RNCP, RS or CERTIFINFO
     */
    public static String clean(String genre, String written) {
        String code = BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return code.startsWith(genre) ? code.substring(genre.length()) : code;
    }
}
