package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of initial training or apprenticeship, and its capacity.
 *
 * @param typeCycle a code of {@link DictLheo#TYPE_CYCLE}, required
 * @param anneeCycle each an integer from 0 to 99
 * @param effectifMinimal an integer from 0 to 99999
 * @param capaciteSimultanee an integer from 0 to 99999
 * @param capaciteCumulee an integer from 0 to 99999
 */
public record Cycle(
        Attributs attributs,
        @Nullable String typeCycle,
        List<String> anneeCycle,
        @Nullable String effectifMinimal,
        @Nullable String capaciteSimultanee,
        @Nullable String capaciteCumulee,
        @Nullable Alternance alternance,
        List<Element> extras) {
    public Cycle {
        anneeCycle = List.copyOf(anneeCycle);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static CycleBuilder builder() {
        return new CycleBuilder();
    }
}
