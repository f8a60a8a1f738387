package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

/** One enters an apprenticeship in one of its years: not after the last. */
final class ApprentissageAnneeEntree implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ApprentissageAnneeEntree.class,
                Severity.WARNING,
                "Une année d’entrée en apprentissage dépasse la durée du cycle.",
                "Corrigez l’année d’entrée ou la durée du cycle.",
                "Réseau des Carif-Oref, vade-mecum 2023, données pivots de l’apprentissage");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part annee : formation.named("annee-cycle")) {
            Part action = annee.parent().parent().parent();
            int entry = Digits.number(annee.text());
            int years = Digits.number(action.text("duree-cycle"));
            if (entry == 0 || (years > 0 && entry > years)) {
                reporter.report(
                        annee,
                        entry == 0
                                ? "L’année d’entrée « %s » n’est pas une année du cycle.".formatted(annee.text())
                                : "On entrerait en année %d d’un cycle de %s."
                                        .formatted(entry, FrenchText.count(years, "an")));
            }
        }
    }
}
