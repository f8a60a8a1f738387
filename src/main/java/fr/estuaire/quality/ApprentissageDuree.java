package fr.estuaire.quality;

/** Without its length in years, an apprenticeship stays out of the general catalogue. */
final class ApprentissageDuree implements Rule {
    private static final int LONGEST = 5;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ApprentissageDuree.class,
                Severity.WARNING,
                "Une action en apprentissage n’a pas de durée de un à cinq ans.",
                "Indiquez la durée du cycle en années (élément duree-cycle).",
                "Réseau des Carif-Oref, vade-mecum 2023, données pivots de l’apprentissage");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            Part duree = action.child("duree-cycle");
            int years = Digits.number(duree.text());
            if ((years < 1 || years > LONGEST) && Apprentissage.isOffered(action)) {
                reporter.report(
                        duree.isAbsent() ? action : duree,
                        duree.hasText()
                                ? "La durée de l’apprentissage, « %s », n’est pas de un à cinq ans."
                                        .formatted(duree.text())
                                : "L’action est ouverte à l’apprentissage sans dire sa durée en années.");
            }
        }
    }
}
