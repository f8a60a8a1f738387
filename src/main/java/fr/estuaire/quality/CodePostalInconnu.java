package fr.estuaire.quality;

import fr.estuaire.reference.Register;
import fr.estuaire.shared.CodePostal;

/** A French postal code of the right form that no commune has, and that is not said to be a CEDEX. */
final class CodePostalInconnu implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CodePostalInconnu.class,
                        Severity.WARNING,
                        "Un code postal n’existe pas.",
                        "Vérifiez le code postal et la commune ; à un code CEDEX, ajoutez CEDEX après la ville.",
                        "La Poste, base des codes postaux")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part codepostal : formation.named("codepostal")) {
            if (codepostal.hasText()
                    && !context.references().postalCodeExists(codepostal.text())
                    && CodePostal.isValid(codepostal.text())
                    && Lieux.isFrench(codepostal.parent())
                    && !Lieux.isCedex(codepostal.parent())) {
                reporter.report(codepostal, "Le code postal « %s » n’existe pas.".formatted(codepostal.text()));
            }
        }
    }
}
