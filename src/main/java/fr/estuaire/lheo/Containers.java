package fr.estuaire.lheo;

import java.util.HashSet;
import java.util.Set;

/** The names of the elements that only hold elements, in which a lone blank means nothing. */
final class Containers {
    private static final Set<String> NAMES = names();

    private Containers() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("lheo", "offres", "formation", "extras"));
        collect(Formation.class, names);
        return Set.copyOf(names);
    }

    private static void collect(Class<? extends Record> type, Set<String> names) {
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            if (component.isContainer() && names.add(component.element())) {
                collect(component.type().asSubclass(Record.class), names);
            }
        }
    }
}
