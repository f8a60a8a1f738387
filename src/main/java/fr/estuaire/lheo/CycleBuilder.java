package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Cycle}, in any order. A blank text counts as absent. */
public final class CycleBuilder extends RecordBuilder<Cycle> {
    CycleBuilder() {
        super(Cycle.class);
    }

    public CycleBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public CycleBuilder typeCycle(@Nullable String typeCycle) {
        put("typeCycle", typeCycle);
        return this;
    }

    public CycleBuilder anneeCycle(List<String> anneeCycle) {
        put("anneeCycle", anneeCycle);
        return this;
    }

    public CycleBuilder effectifMinimal(@Nullable String effectifMinimal) {
        put("effectifMinimal", effectifMinimal);
        return this;
    }

    public CycleBuilder capaciteSimultanee(@Nullable String capaciteSimultanee) {
        put("capaciteSimultanee", capaciteSimultanee);
        return this;
    }

    public CycleBuilder capaciteCumulee(@Nullable String capaciteCumulee) {
        put("capaciteCumulee", capaciteCumulee);
        return this;
    }

    public CycleBuilder alternance(@Nullable Alternance alternance) {
        put("alternance", alternance);
        return this;
    }

    public CycleBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
