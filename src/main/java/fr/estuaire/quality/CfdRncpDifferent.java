package fr.estuaire.quality;

import fr.estuaire.reference.References.CfdFacts;
import fr.estuaire.reference.Register;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The RNCP number is not one of those that the apprenticeship kit gives for the diploma. */
final class CfdRncpDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CfdRncpDifferent.class,
                        Severity.WARNING,
                        "Le numéro RNCP ne correspond pas au diplôme, selon le kit apprentissage.",
                        "Reprenez le numéro RNCP dans le kit apprentissage.",
                        "Réseau des Carif-Oref, kit apprentissage (CFD et RNCP)")
                .needing(Register.CERTIF_INFO, Register.CFD);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            String numero = Certifications.numero(certification.child("code-RNCP"));
            @Nullable CfdFacts cfd = Certifications.cfd(context.references(), certification);
            if (cfd != null
                    && !numero.isEmpty()
                    && !cfd.rncp().isEmpty()
                    && !cfd.rncp().contains(numero)) {
                reporter.report(
                        certification,
                        "Le numéro « %s » n’est pas celui du diplôme « %s » : le kit donne %s."
                                .formatted(
                                        numero,
                                        cfd.cfd(),
                                        cfd.rncp().stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }
}
