package fr.estuaire.quality;

/** A formation that leads to a certification of the RNCP, which has a level, and does not say it. */
final class NiveauSortieAbsent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                NiveauSortieAbsent.class,
                Severity.HINT,
                "La formation mène à une certification du RNCP sans dire son niveau de sortie.",
                "Ajoutez le niveau de sortie : c’est celui de la certification.",
                "Lhéo 2.3, élément code-niveau-sortie");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part root = formation.root();
        if (root.child("code-niveau-sortie").hasText() || !root.has("certifiante", "1")) {
            return;
        }
        for (Part certification : root.children("certification")) {
            if (certification.child("code-RNCP").hasText()) {
                reporter.report(
                        certification,
                        "La certification « %s » a un niveau, mais la formation n’indique pas de niveau de sortie."
                                .formatted(certification.text("code-RNCP")));
                return;
            }
        }
    }
}
