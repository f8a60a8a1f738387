package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a file says to have been exported: by the extras {@code flux-intercarif} of the national flow, or by an attribute
 * of its root.
 */
final class Horodatage {
    private static final Set<String> FLOWS = Set.of("flux-intercarif", "flux-carif");
    private static final int DAY = 8;
    private static final int SECOND = 14;

    private Horodatage() {}

    /** {@code AAAAMMJJHHMMSS} as a number, without hour midnight; 0 when the file does not say. */
    static long of(Element root, List<Element> extras) {
        return extras.stream()
                .filter(one -> FLOWS.contains(info(one)))
                .flatMap(one -> value(one, "date-export").stream()
                        .map(day -> day + value(one, "heure-export").orElse("")))
                .map(Horodatage::read)
                .filter(stamp -> stamp > 0)
                .findFirst()
                .or(() -> Stream.of("horodatage-export", "date-export", "datemaj", "datecrea")
                        .flatMap(name -> root.attribute(name).stream())
                        .map(Horodatage::read)
                        .filter(stamp -> stamp > 0)
                        .findFirst())
                .orElse(0L);
    }

    private static String info(Element element) {
        return element.attribute("info").orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> value(Element extras, String info) {
        return extras.children("extra").stream()
                .filter(one -> info(one).equals(info))
                .map(one -> one.ownText().strip())
                .findFirst();
    }

    private static long read(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() < DAY) {
            return 0;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, DAY)));
        } catch (DateTimeException e) {
            return 0;
        }
        return Long.parseLong((digits + "000000").substring(0, SECOND));
    }
}
