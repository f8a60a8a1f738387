package fr.estuaire.quality;

import fr.estuaire.reference.Register;

/** A commune code that the official geographical code does not have, or no longer has. */
final class CommuneInconnue implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CommuneInconnue.class,
                        Severity.WARNING,
                        "Un code de commune n’existe pas.",
                        "Vérifiez le code dans le code officiel géographique de l’année.",
                        "Insee, code officiel géographique")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part commune : formation.named("code-INSEE-commune")) {
            if (commune.hasText()
                    && context.references().findCommune(commune.text()).isEmpty()
                    && Lieux.isFrench(commune.parent())) {
                reporter.report(commune, "La commune « %s » n’existe pas.".formatted(commune.text()));
            }
        }
    }
}
