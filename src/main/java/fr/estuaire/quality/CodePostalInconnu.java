package fr.estuaire.quality;

import fr.estuaire.lheo.Located;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.CodePostal;

/** A postal code of the right form that no commune has. */
final class CodePostalInconnu implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CodePostalInconnu.class,
                        Severity.WARNING,
                        "Un code postal n’existe pas.",
                        "Vérifiez le code postal et la commune.",
                        "La Poste, base des codes postaux")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Located codepostal : formation.named("codepostal")) {
            codepostal
                    .text()
                    .filter(CodePostal::isValid)
                    .filter(code -> !context.references().postalCodeExists(code))
                    .ifPresent(
                            code -> reporter.report(codepostal, "Le code postal « %s » n’existe pas.".formatted(code)));
        }
    }
}
