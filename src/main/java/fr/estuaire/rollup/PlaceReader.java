package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.Point;
import fr.estuaire.shared.FrenchText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads where a session takes place. The commune's code, when it is known, tells the département and the region of today:
 * real files still carry the regions of before 2016. Without it the département written, then the postal code, decide.
 */
@Component
class PlaceReader {
    private static final Pattern COORDINATE = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final Pattern POSTAL = Pattern.compile("[0-9]{5}");
    private static final Pattern CEDEX = Pattern.compile(" cedex\\b.*");
    private static final Pattern OTHERS = Pattern.compile("[^ -~]+");
    private static final int KEYS = 20_000;

    private final ObjectProvider<Communes> communes;

    /** Towns come by the thousand, again and again. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    PlaceReader(ObjectProvider<Communes> communes) {
        this.communes = communes;
    }

    PlaceFacts read(Element adresse) {
        @Nullable
        String codePostal =
                adresse.text("codepostal").filter(code -> isAscii(code, 5)).orElse(null);
        Optional<Commune> commune = adresse.text("code-INSEE-commune")
                .map(code -> code.toUpperCase(Locale.ROOT))
                .flatMap(communes.getObject()::findByCode);
        @Nullable String ville = text(adresse, 50, "ville");
        return new PlaceFacts(
                ville,
                ville == null ? null : key(ville),
                codePostal,
                commune.map(Commune::codeInsee).orElse(null),
                commune.map(Commune::codeDepartement)
                        .or(() -> adresse.text("departement").filter(code -> isAscii(code, 3)))
                        .or(() -> Optional.ofNullable(codePostal).flatMap(PlaceReader::departementOf))
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null),
                commune.map(Commune::codeRegion).orElse(null),
                point(adresse));
    }

    private String key(String ville) {
        if (keys.size() > KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(ville, PlaceReader::townKey);
    }

    /** {@code RENNES CEDEX 7} is found as {@code rennes}. */
    static String townKey(String ville) {
        String key = FrenchText.normalise(ville);
        String town = key.contains(" cedex") ? CEDEX.matcher(key).replaceFirst("") : key;
        return OTHERS.matcher(town).replaceAll(" ").strip();
    }

    /** Both given, both numbers, and not the zero that stands for nothing. */
    private static @Nullable Point point(Element adresse) {
        Optional<Double> latitude = number(adresse, "latitude", 90);
        Optional<Double> longitude = number(adresse, "longitude", 180);
        return latitude.isEmpty() || longitude.isEmpty() || (latitude.get() == 0 && longitude.get() == 0)
                ? null
                : new Point(latitude.get(), longitude.get());
    }

    private static Optional<Double> number(Element adresse, String name, double most) {
        return adresse.text("geolocalisation", name)
                .map(text -> text.replace(',', '.'))
                .filter(text -> COORDINATE.matcher(text).matches())
                .map(Double::valueOf)
                .filter(number -> Math.abs(number) <= most);
    }

    /** Postal codes begin with the département, but for Corsica, and have three characters for it overseas. */
    static Optional<String> departementOf(String codePostal) {
        if (!POSTAL.matcher(codePostal).matches() || codePostal.startsWith("00")) {
            return Optional.empty();
        }
        if (codePostal.startsWith("20")) {
            return Optional.of(codePostal.charAt(2) <= '1' ? "2A" : "2B");
        }
        return Optional.of(codePostal.substring(0, codePostal.startsWith("97") || codePostal.startsWith("98") ? 3 : 2));
    }

    /** What fits a column of codes. */
    static boolean isAscii(String text, int length) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= length;
    }

    private static @Nullable String text(Element adresse, int length, String name) {
        return adresse.text(name)
                .map(text -> text.length() <= length ? text : text.substring(0, length))
                .orElse(null);
    }
}
