package fr.estuaire.quality;

import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** The name of the town is not that of the commune whose code is given. */
final class VilleDifferente implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        VilleDifferente.class,
                        Severity.HINT,
                        "Le nom de la ville n’est pas celui de la commune.",
                        "Corrigez le nom ou le code ; un lieu-dit se met dans la ligne de l’adresse.",
                        "Insee, code officiel géographique")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part ville : formation.named("ville")) {
            @Nullable Commune commune = Lieux.commune(context.references(), ville.parent());
            if (commune != null && !Lieux.isName(ville.text(), commune.nom())) {
                reporter.report(
                        ville,
                        "La ville est « %s », mais le code « %s » est celui de %s."
                                .formatted(ville.text(), commune.codeInsee(), commune.nom()));
            }
        }
    }
}
