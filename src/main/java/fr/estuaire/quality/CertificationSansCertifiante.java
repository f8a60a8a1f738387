package fr.estuaire.quality;

/** A formation that names a certification and is said not to lead to one. */
final class CertificationSansCertifiante implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                CertificationSansCertifiante.class,
                Severity.WARNING,
                "La formation nomme une certification sans être dite certifiante.",
                "Indiquez que la formation est certifiante, ou retirez la certification.",
                "Lhéo 2.3, éléments certifiante et certification");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part root = formation.root();
        if (root.has("certifiante", "0") && Certifications.isNamedIn(root)) {
            reporter.report(
                    root.child("certifiante"),
                    "La formation nomme une certification, mais n’est pas dite certifiante.");
        }
    }
}
