package fr.estuaire.quality;

/** Recruitment open for no place at all. */
final class AucunePlace implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                AucunePlace.class,
                Severity.WARNING,
                "Une session recrute sans aucune place.",
                "Indiquez le nombre de places, ou fermez le recrutement.",
                "Lhéo 2.3, éléments nb-places et etat-recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part places : formation.named("nb-places")) {
            if (Digits.number(places.text()) == 0 && places.parent().parent().has("etat-recrutement", "1")) {
                reporter.report(places, "La session recrute, mais propose 0 place.");
            }
        }
    }
}
