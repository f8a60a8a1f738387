package fr.estuaire.quality;

import java.util.List;

/** Consumers know a session by the numbers of its formation, its action and itself. */
final class NumeroActionSessionAbsent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                NumeroActionSessionAbsent.class,
                Severity.HINT,
                "Une action ou une session n’a pas de numéro.",
                "Donnez-lui un numéro stable d’un export à l’autre (attribut numero).",
                "France Travail, clé formation, action, session");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        check(formation.named("action"), "L’action n’a pas de numéro.", reporter);
        check(formation.named("session"), "La session n’a pas de numéro.", reporter);
    }

    private static void check(List<Part> parts, String message, Reporter reporter) {
        for (Part part : parts) {
            if (part.attribute("numero").isEmpty()) {
                reporter.report(part, message);
            }
        }
    }
}
