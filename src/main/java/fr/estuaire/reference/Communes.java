package fr.estuaire.reference;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The communes of France, overseas included, in the code officiel géographique of 2026. Immutable, held in memory, safe
 * to share between threads. Delegated and associated communes are not listed.
 */
public final class Communes {
    private final Map<String, Commune> byCode;
    private final Map<String, List<Commune>> byPostalCode;
    private final CommuneSearch search;

    private Communes(List<Commune> communes) {
        this.byCode = communes.stream().collect(toUnmodifiableMap(Commune::codeInsee, Function.identity()));
        this.byPostalCode = new HashMap<>();
        communes.forEach(commune -> commune.codesPostaux()
                .forEach(code -> byPostalCode
                        .computeIfAbsent(code, one -> new ArrayList<>(2))
                        .add(commune)));
        this.search = new CommuneSearch(communes);
    }

    /** Reads the file delivered with the application; a few hundred milliseconds at most: keep the result. */
    public static Communes load() {
        return new Communes(new CommunesReader().read());
    }

    /** @param codeInsee five characters, Corsica’s letter in upper case */
    public Optional<Commune> findByCode(String codeInsee) {
        return Optional.ofNullable(byCode.get(codeInsee));
    }

    /**
     * Communes that answer to every word typed: the beginning of a word of the name, accents and case aside, or of a
     * postal code.
     *
     * @param limit most results wanted
     * @return best first: the same name, then names beginning so, then the others; in each, the most populated first
     */
    public List<Commune> search(String text, int limit) {
        return search.search(text, limit);
    }

    /**
     * The most populated communes of some départements among those whose point is known, arrondissements aside.
     *
     * @param departements INSEE codes, the collectivity’s own overseas
     */
    public List<Commune> listLargest(Collection<String> departements, int limit) {
        return byCode.values().stream()
                .filter(commune -> departements.contains(commune.codeDepartement()))
                .filter(commune -> commune.latitude() != null && !commune.isArrondissement())
                .sorted(comparingInt(Commune::population).reversed().thenComparing(Commune::codeInsee))
                .limit(limit)
                .toList();
    }

    /** Whether a commune has this postal code; CEDEX codes, which deliver to companies, are not known here. */
    public boolean postalCodeExists(String codePostal) {
        return byPostalCode.containsKey(codePostal);
    }

    /** The communes that a postal code serves, in no order. */
    public List<Commune> listByPostalCode(String codePostal) {
        return Collections.unmodifiableList(byPostalCode.getOrDefault(codePostal, List.of()));
    }

    /** False as well when the commune is unknown. */
    public boolean communeHasPostalCode(String codeInsee, String codePostal) {
        return findByCode(codeInsee)
                .filter(commune -> commune.codesPostaux().contains(codePostal))
                .isPresent();
    }
}
