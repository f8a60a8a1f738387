package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

/** The hourly price times the hours is not the total price. */
final class PrixTotalDifferent implements Rule {
    private static final double TOLERANCE = 0.05;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                PrixTotalDifferent.class,
                Severity.HINT,
                "Le prix horaire multiplié par les heures ne donne pas le prix total.",
                "Corrigez celui des trois nombres qui est faux.",
                "Lhéo 2.3, éléments prix-horaire-TTC, prix-total-TTC et nombre-heures-total");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            double hourly = Montants.prix(action, "prix-horaire-TTC");
            double total = hourly > 0 ? Montants.prix(action, "prix-total-TTC") : -1;
            int hours = Montants.heures(action, "nombre-heures-total");
            if (total > 0 && hours > 0 && Math.abs(hourly * hours - total) > TOLERANCE * total) {
                reporter.report(
                        action.child("prix-total-TTC"),
                        "%s h à %s € font %s €, et non %s €."
                                .formatted(
                                        FrenchText.number(hours),
                                        FrenchText.number(hourly),
                                        FrenchText.number(hourly * hours),
                                        FrenchText.number(total)));
            }
        }
    }
}
