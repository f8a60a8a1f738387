package fr.estuaire.quality;

import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** The département is not that of the commune, or of the postal code. */
final class DepartementDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        DepartementDifferent.class,
                        Severity.WARNING,
                        "Le département n’est pas celui de la commune.",
                        "Corrigez le département, ou retirez-le : la commune suffit.",
                        "Insee, code officiel géographique")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part departement : formation.named("departement")) {
            @Nullable Commune commune = Lieux.commune(context.references(), departement.parent());
            if (commune != null && departement.hasText() && !departement.text().equals(commune.codeDepartement())) {
                reporter.report(
                        departement,
                        "Le département est « %s », mais %s est dans le « %s »."
                                .formatted(departement.text(), commune.nom(), commune.codeDepartement()));
            }
        }
    }
}
