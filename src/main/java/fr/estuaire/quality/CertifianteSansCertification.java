package fr.estuaire.quality;

import fr.estuaire.lheo.Located;

/** A formation said to lead to a certification without naming one. */
final class CertifianteSansCertification implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                CertifianteSansCertification.class,
                Severity.WARNING,
                "La formation est dite certifiante sans nommer de certification.",
                "Indiquez le code RNCP, RS ou Certif Info de la certification.",
                "Lhéo 2.3, éléments certifiante et certification");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Located root = formation.root();
        if (root.text("certifiante").orElse("").equals("1") && !Certifications.isNamedIn(root)) {
            root.child("certifiante")
                    .ifPresent(certifiante -> reporter.report(
                            certifiante,
                            "La formation est dite certifiante, mais aucune certification n’est indiquée."));
        }
    }
}
