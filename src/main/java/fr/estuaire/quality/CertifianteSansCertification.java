package fr.estuaire.quality;

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
        Part root = formation.root();
        if (root.has("certifiante", "1") && !Certifications.isNamedIn(root)) {
            reporter.report(
                    root.child("certifiante"),
                    "La formation est dite certifiante, mais aucune certification n’est indiquée.");
        }
    }
}
