package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.shared.FrenchText;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads where a session takes place. The commune's code, when it is known, tells the département and the region of today:
 * real files still carry the regions of before 2016. Without it the département written, then the postal code, decide.
 */
@Component
class PlaceReader {
    private final ObjectProvider<Communes> communes;

    PlaceReader(ObjectProvider<Communes> communes) {
        this.communes = communes;
    }

    PlaceFacts read(Element adresse) {
        @Nullable String codePostal = text(adresse, 5, "codepostal");
        Optional<Commune> commune = adresse.text("code-INSEE-commune")
                .map(code -> code.toUpperCase(Locale.ROOT))
                .flatMap(communes.getObject()::findByCode);
        @Nullable String ville = text(adresse, 50, "ville");
        return new PlaceFacts(
                ville,
                ville == null ? null : townKey(ville),
                codePostal,
                commune.map(Commune::codeInsee).orElse(null),
                commune.map(Commune::codeDepartement)
                        .or(() -> adresse.text("departement").filter(code -> code.length() <= 3))
                        .or(() -> Optional.ofNullable(codePostal).flatMap(PlaceReader::departementOf))
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null),
                commune.map(Commune::codeRegion).orElse(null));
    }

    /** {@code RENNES CEDEX 7} is found as {@code rennes}. */
    static String townKey(String ville) {
        return FrenchText.normalise(ville).replaceFirst(" cedex\\b.*", "");
    }

    /** Postal codes begin with the département, but for Corsica, and have three characters for it overseas. */
    static Optional<String> departementOf(String codePostal) {
        if (!codePostal.matches("[0-9]{5}") || codePostal.startsWith("00")) {
            return Optional.empty();
        }
        if (codePostal.startsWith("20")) {
            return Optional.of(codePostal.charAt(2) <= '1' ? "2A" : "2B");
        }
        return Optional.of(codePostal.substring(0, codePostal.matches("9[78].*") ? 3 : 2));
    }

    private static @Nullable String text(Element adresse, int length, String name) {
        return adresse.text(name)
                .map(text -> text.length() <= length ? text : text.substring(0, length))
                .orElse(null);
    }
}
