package fr.estuaire.quality;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Compares each action of a formation with those before it. */
final class ActionPairs {
    private ActionPairs() {}

    /** @param found told of an action once, when one before it is alike and the condition holds of both */
    static void check(FormationElements formation, BiPredicate<Part, Part> condition, Consumer<Part> found) {
        List<Part> actions = formation.named("action");
        if (actions.size() < 2) {
            return;
        }
        long[] keys = new long[actions.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ActionsAlike.key(actions.get(i));
            for (int j = 0; j < i; j++) {
                if (keys[i] == keys[j] && condition.test(actions.get(i), actions.get(j))) {
                    found.accept(actions.get(i));
                    break;
                }
            }
        }
    }

    static int hours(Part action) {
        return Montants.heures(action, "nombre-heures-total");
    }
}
