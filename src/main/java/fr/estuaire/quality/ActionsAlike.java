package fr.estuaire.quality;

import java.util.List;
import java.util.Set;

/** What makes two actions of a formation the same in the eyes of Mon Compte Formation. */
final class ActionsAlike {
    private static final List<String> WORDS = List.of(
            "modalites-enseignement",
            "modalites-entrees-sorties",
            "modalites-pedagogiques",
            "acces-handicapes",
            "rythme-formation",
            "conventionnement");
    private static final Set<String> LISTS = Set.of(
            "langue-formation",
            "code-public-vise",
            "code-modalite-pedagogique",
            "lieu-de-formation",
            "organisme-formateur",
            "organisme-financeur");

    private ActionsAlike() {}

    /** Mode, place, language, pedagogy, access, public, teacher and financing; neither dates nor hours nor price. */
    static long key(Part action) {
        Fingerprint key = new Fingerprint();
        for (String name : WORDS) {
            key.addWords(action.text(name));
        }
        for (Part child : action.children()) {
            if (LISTS.contains(child.name())) {
                addAll(key, child);
            }
        }
        return key.value();
    }

    private static void addAll(Fingerprint key, Part part) {
        key.addWords(part.text());
        for (Part child : part.children()) {
            addAll(key, child);
        }
    }
}
