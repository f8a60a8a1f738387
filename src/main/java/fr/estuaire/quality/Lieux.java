package fr.estuaire.quality;

import fr.estuaire.reference.Commune;
import fr.estuaire.reference.References;
import fr.estuaire.shared.FrenchText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What several rules ask of addresses. */
final class Lieux {
    private static final Pattern NOISE = Pattern.compile("\\b(cedex|arrondissement|\\d+(e|er|eme)?)\\b");
    private static final Pattern CEDEX = Pattern.compile("(?i)\\bcedex\\b");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private Lieux() {}

    /** Whether an address is in France, overseas included: what says no country is. */
    static boolean isFrench(Part adresse) {
        String pays = adresse.text("pays");
        return pays.isEmpty() || pays.equalsIgnoreCase("FR");
    }

    /** Whether the mail of an address goes to a company’s own office: no commune has such a postal code. */
    static boolean isCedex(Part adresse) {
        return CEDEX.matcher(adresse.text("ville")).find();
    }

    /** The commune that an address names by its code; null when it names none that exists. */
    static @Nullable Commune commune(References references, Part adresse) {
        String code = adresse.text("code-INSEE-commune");
        return code.isEmpty() ? null : references.findCommune(code).orElse(null);
    }

    /** Whether a name of town is that of a commune, or part of it, or more than it. */
    static boolean isName(String ville, String commune) {
        if (ville.equalsIgnoreCase(commune)) {
            return true;
        }
        String typed = words(ville);
        String known = words(commune);
        return typed.isEmpty() || typed.contains(known) || known.contains(typed);
    }

    private static String words(String name) {
        String words = SAINT.matcher(FrenchText.normalise(name)).replaceAll("saint$1");
        return NOISE.matcher(words).replaceAll("").replace(" ", "");
    }
}
