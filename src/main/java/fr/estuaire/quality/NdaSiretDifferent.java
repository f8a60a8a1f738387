package fr.estuaire.quality;

import fr.estuaire.reference.References.OrganismeFacts;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** The declaration number and the SIRET of the responsible body are those of two legal units. */
final class NdaSiretDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        NdaSiretDifferent.class,
                        Severity.WARNING,
                        "Le numéro de déclaration d’activité et le SIRET sont ceux de deux organismes.",
                        "Indiquez le numéro et le SIRET d’un même organisme.",
                        "DGEFP, liste publique des organismes de formation")
                .where(Trait.SIRET, Trait.NDA)
                .needing(Register.ORGANISMES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part responsable = Organismes.responsable(formation);
        String nda = responsable.text("numero-activite");
        String siren = Identifiants.siren(Organismes.siretResponsable(formation));
        @Nullable
        OrganismeFacts organisme = context.references().findOrganisme(nda).orElse(null);
        @Nullable String known = organisme == null ? null : organisme.siren();
        if (known != null && !siren.isEmpty() && !Digits.isOneRepeated(siren) && !known.equals(siren)) {
            reporter.report(
                    responsable,
                    "Le numéro « %s » est celui de l’organisme « %s », et non « %s ».".formatted(nda, known, siren));
        }
    }
}
