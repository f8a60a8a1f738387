package fr.estuaire.rollup.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

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

    /**
     * What sessions are found by instead of the code of their territory: its CRC-32, as the database works it out.
     *
     * @param territoire code of the territory, ASCII
     */
    public static long key(String territoire) {
        CRC32 sum = new CRC32();
        sum.update(territoire.getBytes(StandardCharsets.US_ASCII));
        return sum.getValue();
    }
}
