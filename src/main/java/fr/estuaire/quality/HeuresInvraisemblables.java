package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

/** No hour at all, or more than five years of full-time work. */
final class HeuresInvraisemblables implements Rule {
    private static final int MOST = 9000;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                HeuresInvraisemblables.class,
                Severity.WARNING,
                "Le nombre total d’heures est nul ou démesuré.",
                "Indiquez la durée en heures, ou retirez l’élément si elle varie.",
                "Lhéo 2.3, élément nombre-heures-total");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part hours : formation.named("nombre-heures-total")) {
            int number = Digits.number(hours.text());
            if (number == 0 || number > MOST) {
                reporter.report(
                        hours, "Une durée de %s h n’est pas vraisemblable.".formatted(FrenchText.number(number)));
            }
        }
    }
}
