package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

/** A price of nothing that nobody pays for the trainee, or a price beyond all that exists. */
final class PrixInvraisemblable implements Rule {
    private static final double HIGHEST_HOURLY = 500;
    private static final double HIGHEST_TOTAL = 100_000;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                PrixInvraisemblable.class,
                Severity.WARNING,
                "Un prix est nul ou démesuré.",
                "Vérifiez le montant en euros ; si personne ne paie, indiquez qui finance.",
                "EDOF, prix supérieur à zéro ; Lhéo 2.3, éléments prix-horaire-TTC et prix-total-TTC");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            check(action, "prix-horaire-TTC", HIGHEST_HOURLY, "Le prix horaire", reporter);
            check(action, "prix-total-TTC", HIGHEST_TOTAL, "Le prix total", reporter);
        }
    }

    private static void check(Part action, String name, double highest, String label, Reporter reporter) {
        double price = Montants.prix(action, name);
        if (price == 0 && !isPaidByOthers(action)) {
            reporter.report(action.child(name), label + " est nul, mais personne ne finance l’action.");
        } else if (price > highest) {
            reporter.report(
                    action.child(name),
                    "%s, %s €, dépasse %s €.".formatted(label, FrenchText.number(price), FrenchText.number(highest)));
        }
    }

    private static boolean isPaidByOthers(Part action) {
        return !action.child("organisme-financeur").isAbsent() || action.has("conventionnement", "1");
    }
}
