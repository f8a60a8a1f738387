package fr.estuaire.quality;

import java.util.List;

/** A contact with a name and no way to write or to call. */
final class ContactInjoignable implements Rule {
    private static final List<String> CONTACTS =
            List.of("contact-formation", "contact-session", "contact-organisme", "contact-formateur");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ContactInjoignable.class,
                Severity.HINT,
                "Un contact n’a aucun moyen d’être joint.",
                "Ajoutez un téléphone, une adresse électronique ou un site.",
                "Lhéo 2.3, élément coordonnees");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (String name : CONTACTS) {
            for (Part contact : formation.named(name)) {
                if (!isReachable(contact.child("coordonnees"))) {
                    reporter.report(
                            contact, "Le contact n’a ni téléphone, ni adresse électronique, ni site, ni adresse.");
                }
            }
        }
    }

    private static boolean isReachable(Part coordonnees) {
        return coordonnees.child("courriel").hasText()
                || coordonnees.child("telfixe").child("numtel").hasText()
                || coordonnees.child("portable").child("numtel").hasText()
                || coordonnees.child("web").child("urlweb").hasText()
                || !coordonnees.child("adresse").isAbsent();
    }
}
