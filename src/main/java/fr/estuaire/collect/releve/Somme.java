package fr.estuaire.collect.releve;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checksum that an owner publishes beside a file, as {@code sha256sum} writes it. */
final class Somme {
    static final String SUFFIX = ".sha256";
    /** A line holds 64 digits and a name; more is something else. */
    static final long MOST = 4096;

    private static final Pattern LINE = Pattern.compile("\\s*\\\\?([0-9a-fA-F]{64})(\\s.*)?", Pattern.DOTALL);

    private Somme() {}

    /** @throws ReleveException when the file is not the one of which the checksum was published */
    static void check(@Nullable String published, String sha256) throws ReleveException {
        String expected = read(published)
                .orElseThrow(() -> new ReleveException(
                        "La somme de contrôle (.sha256) n’est pas publiée à côté du fichier, ou n’est pas lisible : demandez-la à"
                                + " qui produit le fichier.",
                        true,
                        null));
        if (!expected.equals(sha256)) {
            throw new ReleveException(
                    "Le fichier n’est pas celui que sa somme de contrôle (.sha256) annonce : il a pu être coupé ou remplacé"
                            + " pendant l’envoi.",
                    true,
                    null);
        }
    }

    private static Optional<String> read(@Nullable String published) {
        Matcher line = LINE.matcher(published == null ? "" : published);
        return line.matches() ? Optional.of(line.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
