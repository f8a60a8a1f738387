package fr.estuaire.quality;

import fr.estuaire.lheo.DictLheo;

/** Public money that buys an unknown number of places. */
final class FinanceurSansPlaces implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                FinanceurSansPlaces.class,
                Severity.HINT,
                "Un financeur d’une action conventionnée ne dit pas combien de places il paie.",
                "Indiquez le nombre de places financées, comme dans la convention.",
                "Lhéo 2.3, éléments conventionnement et nb-places-financees");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part financeur : formation.named("organisme-financeur")) {
            if (financeur.parent().has("conventionnement", "1")
                    && Digits.number(financeur.text("nb-places-financees")) <= 0) {
                reporter.report(
                        financeur,
                        "Le financeur « %s » ne dit pas combien de places il paie."
                                .formatted(DictLheo.FINANCEURS.labelOf(financeur.text("code-financeur"))));
            }
        }
    }
}
