package fr.estuaire.quality;

import fr.estuaire.reference.References;
import fr.estuaire.reference.Register;

/** The postal code and the commune of an address exist, but not together. */
final class CommuneCodePostalDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CommuneCodePostalDifferent.class,
                        Severity.WARNING,
                        "Un code postal n’est pas celui de la commune.",
                        "Corrigez le code postal ou le code de la commune.",
                        "La Poste, base des codes postaux ; Insee, code officiel géographique")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part adresse : formation.named("adresse")) {
            String commune = adresse.text("code-INSEE-commune");
            String codePostal = adresse.text("codepostal");
            if (!commune.isEmpty() && disagree(context.references(), commune, codePostal)) {
                reporter.report(
                        adresse,
                        "Le code postal « %s » n’est pas celui de la commune « %s ».".formatted(codePostal, commune));
            }
        }
    }

    private static boolean disagree(References references, String commune, String codePostal) {
        return !references.communeHasPostalCode(commune, codePostal)
                && references.findCommune(commune).isPresent()
                && references.postalCodeExists(codePostal);
    }
}
