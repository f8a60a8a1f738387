package fr.estuaire.quality;

/** What several rules ask of apprenticeship. */
final class Apprentissage {
    private static final String APPRENTISSAGE = "1";

    private Apprentissage() {}

    /** Whether one may follow the action as an apprentice: by the extras of the national flow, or by a cycle of 2.3. */
    static boolean isOffered(Part action) {
        if (action.extra("dispositif", "contrat-apprentissage").equals("1")) {
            return true;
        }
        for (Part session : action.children()) {
            if (session.name().equals("session") && hasCycle(session)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCycle(Part session) {
        for (Part cycle : session.children("cycle")) {
            if (cycle.has("type-cycle", APPRENTISSAGE)) {
                return true;
            }
        }
        return false;
    }
}
