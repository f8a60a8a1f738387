package fr.estuaire.quality;

import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** The region is not that of the commune; codes from before 2016 are another rule’s affair. */
final class RegionDifferente implements Rule {
    /** Characters of a region; the collectivities of overseas, which belong to none, stand with three in its place. */
    private static final int REGION = 2;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        RegionDifferente.class,
                        Severity.WARNING,
                        "La région n’est pas celle de la commune.",
                        "Corrigez le code de la région, ou retirez-le : la commune suffit.",
                        "Insee, code officiel géographique")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part region : formation.named("region")) {
            @Nullable Commune commune = Lieux.commune(context.references(), region.parent());
            if (commune != null
                    && region.hasText()
                    && commune.codeRegion().length() == REGION
                    && !IdentifierFormats.isOldRegion(region.text())
                    && !region.text().equals(commune.codeRegion())) {
                reporter.report(
                        region,
                        "La région est « %s », mais %s est dans la « %s »."
                                .formatted(region.text(), commune.nom(), commune.codeRegion()));
            }
        }
    }
}
