package fr.estuaire.quality;

import fr.estuaire.lheo.Located;

/** A commune code that the official geographical code does not have, or no longer has. */
final class CommuneInconnue implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                CommuneInconnue.class,
                Severity.WARNING,
                "Un code de commune n’existe pas.",
                "Vérifiez le code dans le code officiel géographique de l’année.",
                "Insee, code officiel géographique");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        if (!context.references().areLoaded()) {
            return;
        }
        for (Located commune : formation.named("code-INSEE-commune")) {
            commune.text()
                    .filter(code -> !context.references().knowsCommune(code))
                    .ifPresent(code -> reporter.report(commune, "La commune « %s » n’existe pas.".formatted(code)));
        }
    }
}
