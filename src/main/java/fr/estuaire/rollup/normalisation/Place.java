package fr.estuaire.rollup.normalisation;

import fr.estuaire.lheo.Element;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.normalisation.Correction.Genre;
import fr.estuaire.shared.FrenchText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address against one another. The commune is certain when two of its code, the postal code and the name
 * of the town say the same: then what contradicts it is wrong.
 */
final class Place {
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
    private static final Pattern ARRONDISSEMENT = Pattern.compile("\\b(arrondissement|\\d+(e|er|eme)?)\\b");

    /** Characters of the code of a region; the collectivities overseas, which belong to none, have three. */
    private static final int REGION = 2;

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("21", "44"),
            Map.entry("22", "32"),
            Map.entry("23", "28"),
            Map.entry("25", "28"),
            Map.entry("26", "27"),
            Map.entry("31", "32"),
            Map.entry("41", "44"),
            Map.entry("42", "44"),
            Map.entry("43", "27"),
            Map.entry("54", "75"),
            Map.entry("72", "75"),
            Map.entry("73", "76"),
            Map.entry("74", "75"),
            Map.entry("82", "84"),
            Map.entry("83", "84"),
            Map.entry("91", "76"));

    private final Communes communes;

    Place(Communes communes) {
        this.communes = communes;
    }

    /** A value that is to stand in an address instead of another. */
    record Change(String element, Genre genre, String value) {}

    static boolean isFrench(Element adresse) {
        String pays = text(adresse, "pays");
        return pays.isEmpty() || pays.equalsIgnoreCase("FR");
    }

    /** Whose address it is, without any doubt. */
    @Nullable
    Commune commune(Element adresse) {
        @Nullable Commune named = find(text(adresse, "code-INSEE-commune"));
        if (named != null && (named.codesPostaux().contains(text(adresse, "codepostal")) || isNamed(adresse, named))) {
            return named;
        }
        return byPostalCodeAndTown(adresse);
    }

    /** Tells each value that contradicts the commune. */
    void check(Element adresse, @Nullable Commune commune, Consumer<Change> found) {
        if (commune != null) {
            checkCommune(adresse, commune, found);
            checkPostalCode(adresse, commune, found);
            differs(adresse, "departement", commune.codeDepartement(), Genre.DEPARTEMENT, found);
        }
        String region = text(adresse, "region");
        @Nullable String today = REGIONS.get(region);
        if (commune != null
                && commune.codeRegion().length() == REGION
                && !commune.codeRegion().equals(region)) {
            differs(
                    adresse,
                    "region",
                    commune.codeRegion(),
                    today == null ? Genre.REGION : Genre.ANCIENNE_REGION,
                    found);
        } else if (commune == null && today != null) {
            differs(adresse, "region", today, Genre.ANCIENNE_REGION, found);
        }
    }

    private static void checkCommune(Element adresse, Commune commune, Consumer<Change> found) {
        String code = text(adresse, "code-INSEE-commune");
        if (!code.toUpperCase(Locale.ROOT).equals(commune.codeInsee())) {
            differs(adresse, "code-INSEE-commune", commune.codeInsee(), Genre.COMMUNE, found);
        }
    }

    /** The postal code of another commune; those of companies (CEDEX) are of none. */
    private void checkPostalCode(Element adresse, Commune commune, Consumer<Change> found) {
        String codePostal = text(adresse, "codepostal");
        if (commune.codesPostaux().size() == 1
                && !commune.codesPostaux().contains(codePostal)
                && communes.postalCodeExists(codePostal)
                && !text(adresse, "ville").toLowerCase(Locale.ROOT).contains("cedex")) {
            differs(adresse, "codepostal", commune.codesPostaux().getFirst(), Genre.CODE_POSTAL, found);
        }
    }

    /** What is not there is not added: nobody said anything wrong. */
    private static void differs(Element adresse, String element, String value, Genre genre, Consumer<Change> found) {
        String text = text(adresse, element);
        if (!text.isEmpty() && !text.equals(value)) {
            found.accept(new Change(element, genre, value));
        }
    }

    private @Nullable Commune find(String code) {
        return code.isEmpty()
                ? null
                : communes.findByCode(code.toUpperCase(Locale.ROOT)).orElse(null);
    }

    private @Nullable Commune byPostalCodeAndTown(Element adresse) {
        List<Commune> named = communes.listByPostalCode(text(adresse, "codepostal")).stream()
                .filter(one -> isNamed(adresse, one))
                .limit(2)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private static boolean isNamed(Element adresse, Commune commune) {
        String ville = text(adresse, "ville");
        return ville.equalsIgnoreCase(commune.nom())
                || (!ville.isEmpty() && key(ville).equals(key(commune.nom())));
    }

    private static String key(String town) {
        String name = FrenchText.normalise(town);
        int cedex = name.indexOf(" cedex");
        String whole =
                SAINT.matcher(cedex < 0 ? name : name.substring(0, cedex)).replaceAll("saint$1");
        return ARRONDISSEMENT.matcher(whole).replaceAll("").replace(" ", "");
    }

    static String text(Element adresse, String name) {
        Optional<Element> child = adresse.child(name);
        return child.isEmpty() ? "" : child.get().ownText().strip();
    }
}
