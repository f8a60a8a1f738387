package fr.estuaire.quality;

/** Two actions that differ by less than ten hours: Mon Compte Formation keeps only one. */
final class ActionsProches implements Rule {
    private static final int HOURS = 10;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ActionsProches.class,
                Severity.HINT,
                "Deux actions semblables diffèrent de moins de dix heures.",
                "Gardez-en une seule, ou dites ce qui les distingue.",
                "EDOF, erreur 30057 (intervalle de dix heures entre actions similaires)");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        ActionPairs.check(
                formation,
                (one, other) -> {
                    int mine = ActionPairs.hours(one);
                    int theirs = ActionPairs.hours(other);
                    return mine > 0 && theirs > 0 && mine != theirs && Math.abs(mine - theirs) < HOURS;
                },
                action -> reporter.report(
                        action,
                        "L’action (%d h) ressemble à une autre, plus haut, à moins de dix heures près."
                                .formatted(ActionPairs.hours(action))));
    }
}
