package fr.estuaire.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the guard for a territory: its own, else those of the nation, else those of the product. Written as
 * {@code retraits: "30"} and {@code retraits-plancher: "20"}.
 */
final class Limites {
    private static final String PLANCHER = "-plancher";

    private final Map<Mesure, Integer> limites = new EnumMap<>(Mesure.class);
    private final Map<Mesure, Integer> planchers = new EnumMap<>(Mesure.class);
    private final List<String> problems = new ArrayList<>();

    /** @param nation what the nation sets, {@code territoire} what stands before it */
    Limites(Map<String, String> nation, Map<String, String> territoire) {
        for (Mesure mesure : Mesure.values()) {
            limites.put(mesure, mesure.limite());
            planchers.put(mesure, mesure.plancher());
        }
        nation.forEach(this::set);
        territoire.forEach(this::set);
    }

    private void set(String cle, String valeur) {
        boolean floor = cle.endsWith(PLANCHER);
        @Nullable
        Mesure mesure = Mesure.find(floor ? cle.substring(0, cle.length() - PLANCHER.length()) : cle)
                .orElse(null);
        if (mesure == null) {
            problems.add("la garde n’a pas de mesure «\u00A0%s\u00A0»\u00A0: corrigez la clé, ou retirez-la."
                    .formatted(cle));
        } else if (!valeur.matches("\\d{1,6}")) {
            problems.add("la limite «\u00A0%s\u00A0» de la garde vaut «\u00A0%s\u00A0»\u00A0: écrivez un nombre entier."
                    .formatted(cle, valeur));
        } else {
            (floor ? planchers : limites).put(mesure, Integer.valueOf(valeur));
        }
    }

    /** What is wrong in the settings, as the ends of sentences; such a setting does not count. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    int limite(Mesure mesure) {
        return limites.getOrDefault(mesure, mesure.limite());
    }

    int plancher(Mesure mesure) {
        return planchers.getOrDefault(mesure, mesure.plancher());
    }

    /** Whether a part is above the floor, and above the limit in % of the whole. */
    boolean isExceeded(Mesure mesure, long part, long whole) {
        return part > plancher(mesure) && 100.0 * part > (double) limite(mesure) * whole;
    }
}
