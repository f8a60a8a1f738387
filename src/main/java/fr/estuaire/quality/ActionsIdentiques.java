package fr.estuaire.quality;

/** Two actions that differ in nothing but their sessions: they are one action with more sessions. */
final class ActionsIdentiques implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ActionsIdentiques.class,
                Severity.WARNING,
                "Deux actions ne diffèrent en rien, si ce n’est par leurs sessions.",
                "Réunissez leurs sessions dans une seule action.",
                "EDOF, erreur 30056 ; data-inclusion, actions en double");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        ActionPairs.check(
                formation,
                (one, other) -> ActionPairs.hours(one) == ActionPairs.hours(other)
                        && one.text("prix-total-TTC").equals(other.text("prix-total-TTC"))
                        && one.text("prix-horaire-TTC").equals(other.text("prix-horaire-TTC")),
                action -> reporter.report(action, "L’action ne diffère d’une autre, plus haut, que par ses sessions."));
    }
}
