package fr.estuaire.rollup;

import fr.estuaire.rollup.Seuil.Origine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the guard for a territory: its own, else those of the nation, else those of the product. Written as
 * {@code retraits: "30"} and {@code retraits-plancher: "20"}.
 */
final class Limites {
    private static final String PLANCHER = "-plancher";

    private final Map<Mesure, Seuil> seuils = new EnumMap<>(Mesure.class);
    private final List<String> problems = new ArrayList<>();

    /** @param nation what the nation sets, {@code territoire} what stands before it */
    Limites(Map<String, String> nation, Map<String, String> territoire) {
        for (Mesure mesure : Mesure.values()) {
            seuils.put(mesure, new Seuil(mesure, mesure.limite(), mesure.plancher(), Origine.ESTUAIRE));
        }
        nation.forEach((cle, valeur) -> set(cle, valeur, Origine.NATION));
        territoire.forEach((cle, valeur) -> set(cle, valeur, Origine.TERRITOIRE));
    }

    private void set(String cle, String valeur, Origine by) {
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
            int number = Integer.parseInt(valeur);
            seuils.computeIfPresent(
                    mesure, (same, seuil) -> floor ? seuil.plancher(number, by) : seuil.limite(number, by));
        }
    }

    /** What is wrong in the settings, as the ends of sentences; such a setting does not count. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    Seuil seuil(Mesure mesure) {
        return Objects.requireNonNull(seuils.get(mesure));
    }

    int limite(Mesure mesure) {
        return seuil(mesure).limite();
    }

    int plancher(Mesure mesure) {
        return seuil(mesure).plancher();
    }

    /** Whether a part is above the floor, and above the limit in % of the whole. */
    boolean isExceeded(Mesure mesure, long part, long whole) {
        return part > plancher(mesure) && 100.0 * part > (double) limite(mesure) * whole;
    }

    /** Whether a part is above the floor, and its rate, which the measure counts in points or months, above the limit. */
    boolean isBeyond(Mesure mesure, long part, double rate) {
        return part > plancher(mesure) && rate > limite(mesure);
    }

    /** Whether there are more formations than the limit in % of those before, where these were not below the floor. */
    boolean hasExploded(long before, long after) {
        return before >= plancher(Mesure.EXPLOSION) && 100 * after > limite(Mesure.EXPLOSION) * before;
    }
}
