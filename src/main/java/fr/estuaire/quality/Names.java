package fr.estuaire.quality;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives every name once: the same object as the literal in the code of a rule, so that two names are compared by
 * reference. One a checker; bounded, whatever the names that files invent.
 */
final class Names {
    private static final int MAX = 1000;

    private final Map<String, String> known = new HashMap<>();

    String canonical(String name) {
        String found = known.get(name);
        if (found == null) {
            found = name.intern();
            if (known.size() < MAX) {
                known.put(found, found);
            }
        }
        return found;
    }
}
