package fr.estuaire.shared.ui;

import fr.estuaire.shared.FrenchText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The size of a file as people say it: « 12,3 Mo », powers of a thousand. */
public final class FileSize {
    private static final String[] UNITS = {"octets", "ko", "Mo", "Go", "To"};
    private static final int THOUSAND = 1000;

    private FileSize() {}

    /** The size of so many bytes. */
    public static String inWords(long octets) {
        BigDecimal size = BigDecimal.valueOf(octets);
        int unit = 0;
        while (size.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0 && unit < UNITS.length - 1) {
            size = size.movePointLeft(3);
            unit++;
        }
        return FrenchText.number(size.setScale(1, RoundingMode.HALF_UP)) + '\u00A0' + UNITS[unit];
    }
}
