package fr.estuaire.quality;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every name once, with a small number: names are then compared by reference, and elements filed by number. The
 * object given is the literal in the code of a rule. One a checker; bounded, whatever the names that files invent.
 */
final class Names {
    private static final int SLOTS = 1 << 11;
    private static final int MOST = SLOTS / 2;

    private static final Set<String> TEXTS = Set.of(
            "intitule-formation",
            "objectif-formation",
            "resultats-attendus",
            "contenu-formation",
            "rythme-formation",
            "info-public-vise",
            "modalites-alternance",
            "conditions-specifiques",
            "modalites-recrutement",
            "modalites-pedagogiques",
            "modalites-inscription",
            "detail-conditions-prise-en-charge",
            "renseignements-specifiques",
            "restauration",
            "hebergement",
            "transport",
            "acces-handicapes",
            "frais-restants",
            "commentaire");

    private final @Nullable String[] known = new @Nullable String[SLOTS];
    private final int[] numbers = new int[SLOTS];
    private final @Nullable String[] names = new @Nullable String[MOST + 1];
    private final boolean[] texts = new boolean[MOST + 1];
    private int count;

    /** How many numbers there are, that of the unnumbered included: all are below. */
    int count() {
        return count + 1;
    }

    /** The number of a name, given at its first appearance: from 1, or 0 when there are too many. */
    int register(String name) {
        int slot = slot(name);
        if (known[slot] == null && count < MOST) {
            known[slot] = name.intern();
            numbers[slot] = ++count;
            names[count] = name.intern();
            texts[count] = TEXTS.contains(name);
        }
        return numbers[slot];
    }

    /** The same object for the same name, whatever object was registered. */
    String canonical(int number, String name) {
        @Nullable String found = names[number];
        return found == null ? name.intern() : found;
    }

    /** The number of a name that was registered, 0 otherwise. */
    int number(String name) {
        return numbers[slot(name)];
    }

    /** Whether the elements of a name hold what was written for people to read. */
    boolean isText(int number) {
        return texts[number];
    }

    @SuppressWarnings("ReferenceEquality") // names are nearly always the same object: equals is for the others
    private int slot(String name) {
        int slot = name.hashCode() & (SLOTS - 1);
        for (@Nullable String there = known[slot]; there != null && there != name; there = known[slot]) {
            if (there.equals(name)) {
                return slot;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }
}
