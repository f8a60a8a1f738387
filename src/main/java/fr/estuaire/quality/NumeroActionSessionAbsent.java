package fr.estuaire.quality;

import java.util.stream.Stream;

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
        Stream.of("action", "session")
                .flatMap(name -> formation.named(name).stream())
                .filter(located -> located.element().numero().isEmpty())
                .forEach(located -> reporter.report(
                        located,
                        located.element().name().equals("action")
                                ? "L’action n’a pas de numéro."
                                : "La session n’a pas de numéro."));
    }
}
