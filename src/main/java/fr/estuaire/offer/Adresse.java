package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as Lhéo writes it: lines of 50 characters at most.
 *
 * @param codeCommune INSEE code of a commune of the official list
 * @param ville its name, kept as written for the sake of those who read the feed
 */
@Embeddable
public record Adresse(
        @Nullable String denomination,
        @Nullable String ligne1,
        @Nullable String ligne2,
        @Nullable String codePostal,
        @Nullable String codeCommune,
        @Nullable String ville) {

    public static final Adresse VIDE = new Adresse(null, null, null, null, null, null);

    /** Whether the three parts that Lhéo demands are there. */
    public boolean isWhole() {
        return ligne1 != null && codePostal != null && ville != null;
    }

    /** On one line, as people read it; empty when nothing is known. */
    public String onOneLine() {
        String town = join(" ", codePostal, ville);
        return join(", ", denomination, ligne1, ligne2, town.isEmpty() ? null : town);
    }

    private static String join(String separator, @Nullable String... parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                line.append(line.isEmpty() ? "" : separator).append(part.strip());
            }
        }
        return line.toString();
    }
}
