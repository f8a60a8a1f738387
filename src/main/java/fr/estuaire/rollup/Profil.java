package fr.estuaire.rollup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a territory offers on a day, in numbers: by measure, and within a measure by value. Sessions count as long as they
 * are not over, so that a school year that ends is no loss.
 */
final class Profil {
    /** formations, actions, sessions and organismes; also avec-session and isolees. */
    static final String TOTAL = "total";
    /** Sessions by code of département; empty when it is not known. */
    static final String DEPARTEMENT = "departement";
    /** Sessions by trait. */
    static final String GENRE = "genre";
    /** Sessions, and formations, of which something is known. */
    static final String COUVERTURE = "couverture";
    /** Sessions by month of their first day, as {@code 202609}. */
    static final String DEBUT = "debut";
    /** What the feed brought itself: new, changed, gone, damaged texts, numbers known elsewhere, renumbered. */
    static final String APPORT = "apport";
    /** What each measure came to, in hundredths of its unit: {@code departement/49}. */
    static final String TAUX = "taux";
    /** The formations, sessions, actions or bodies of it. */
    static final String PART = "part";
    /** When the file says to have been exported. */
    static final String FICHIER = "fichier";

    /** The stamp of the file, as {@code AAAAMMJJHHMMSS} read as a number. */
    static final String HORODATAGE = "horodatage";

    static final String FORMATIONS = "formations";
    static final String ACTIONS = "actions";
    static final String SESSIONS = "sessions";
    static final String ORGANISMES = "organismes";

    private final Map<String, Map<String, Long>> nombres = new TreeMap<>();

    void put(String dimension, String valeur, long nombre) {
        nombres.computeIfAbsent(dimension, one -> new LinkedHashMap<>()).put(valeur, nombre);
    }

    void add(String dimension, String valeur, long nombre) {
        nombres.computeIfAbsent(dimension, one -> new LinkedHashMap<>()).merge(valeur, nombre, Long::sum);
    }

    /** Adds what another one counts, so many times: -1 takes it away. */
    void add(Profil other, int times) {
        other.nombres.forEach(
                (dimension, values) -> values.forEach((valeur, nombre) -> add(dimension, valeur, times * nombre)));
    }

    /** 0 when it was not measured. */
    long get(String dimension, String valeur) {
        @Nullable Long nombre = of(dimension).get(valeur);
        return nombre == null ? 0 : nombre;
    }

    long total(String valeur) {
        return get(TOTAL, valeur);
    }

    Map<String, Long> of(String dimension) {
        return nombres.getOrDefault(dimension, Map.of());
    }

    Set<String> dimensions() {
        return nombres.keySet();
    }

    /** Sessions in départements that are not those of the territory. */
    long outside(Set<String> own) {
        return of(DEPARTEMENT).entrySet().stream()
                .filter(one -> !one.getKey().isEmpty() && !own.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The month in which the middle one of the sessions begins, counted in months from year 0; 0 without any. */
    int medianMonth() {
        Map<String, Long> months = new TreeMap<>(of(DEBUT));
        long half = months.values().stream().mapToLong(Long::longValue).sum() / 2;
        long passed = 0;
        for (Map.Entry<String, Long> month : months.entrySet()) {
            passed += month.getValue();
            if (passed > half) {
                int number = Integer.parseInt(month.getKey());
                return number / 100 * 12 + number % 100 - 1;
            }
        }
        return 0;
    }
}
