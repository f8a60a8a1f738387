package fr.estuaire.quality;

import fr.estuaire.reference.References.UaiFacts;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** The UAI and the SIRET of one body or place are those of two establishments. */
final class UaiSiretDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        UaiSiretDifferent.class,
                        Severity.HINT,
                        "Un code UAI et un SIRET sont ceux de deux établissements.",
                        "Indiquez le code UAI et le SIRET d’un même établissement.",
                        "Éducation nationale, répertoire national des établissements")
                .where(Trait.SIRET)
                .needing(Register.UAI);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part code : formation.named("code-UAI")) {
            Part holder = code.parent().parent();
            String siret = siret(holder);
            @Nullable UaiFacts uai = context.references().findUai(code.text()).orElse(null);
            @Nullable String known = uai == null ? null : uai.siret();
            if (known != null && !siret.isEmpty() && !known.equals(siret)) {
                reporter.report(
                        holder,
                        "Le code UAI « %s » est celui de l’établissement « %s », et non « %s »."
                                .formatted(code.text(), known, siret));
            }
        }
    }

    private static String siret(Part holder) {
        return switch (holder.name()) {
            case "organisme-formation-responsable" ->
                holder.child("SIRET-organisme-formation").text("SIRET");
            case "organisme-formateur" -> holder.child("SIRET-formateur").text("SIRET");
            case "lieu-de-formation" -> holder.child("SIRET-lieu-formation").text("SIRET");
            default -> "";
        };
    }
}
