package fr.estuaire.quality;

/** An action held in presence without a place: consumers drop it. */
final class ActionSansLieu implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ActionSansLieu.class,
                Severity.WARNING,
                "Une action en présence n’a pas de lieu de formation.",
                "Indiquez l’adresse du lieu de formation.",
                "data-inclusion ; Lhéo 2.3, élément lieu-de-formation");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            if (!action.has("modalites-enseignement", "2") && !hasAddress(action)) {
                reporter.report(action, "L’action se tient en présence, mais aucun lieu de formation n’a d’adresse.");
            }
        }
    }

    static boolean hasAddress(Part action) {
        for (Part lieu : action.children("lieu-de-formation")) {
            if (!lieu.child("coordonnees").child("adresse").isAbsent()) {
                return true;
            }
        }
        return false;
    }
}
