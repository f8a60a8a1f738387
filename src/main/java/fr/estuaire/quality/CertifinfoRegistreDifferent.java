package fr.estuaire.quality;

import fr.estuaire.reference.References.DiplomeFacts;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** The Certif Info code and the RNCP or RS number of one certification are those of two different ones. */
final class CertifinfoRegistreDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CertifinfoRegistreDifferent.class,
                        Severity.WARNING,
                        "Le code Certif Info et le numéro RNCP ou RS désignent deux certifications.",
                        "Gardez celui des deux qui est juste, et corrigez l’autre.",
                        "Réseau des Carif-Oref, Certif Info")
                .needing(Register.CERTIF_INFO);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            String numero = Certifications.registered(certification);
            @Nullable DiplomeFacts diplome = Certifications.diplome(context.references(), certification);
            @Nullable String known = diplome == null ? null : diplome.numero();
            if (known != null && !numero.isEmpty() && !known.equals(numero)) {
                reporter.report(
                        certification,
                        "Le code Certif Info « %s » correspond à « %s », et non à « %s »."
                                .formatted(certification.text("code-CERTIFINFO"), known, numero));
            }
        }
    }
}
