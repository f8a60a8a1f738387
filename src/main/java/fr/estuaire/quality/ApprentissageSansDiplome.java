package fr.estuaire.quality;

/** Apprenticeship leads to a diploma or a title of the RNCP: without one the offer is set aside by the catalogue. */
final class ApprentissageSansDiplome implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ApprentissageSansDiplome.class,
                Severity.WARNING,
                "Une action en apprentissage ne mène à aucune certification du RNCP.",
                "Indiquez le numéro RNCP ou le code Certif Info du diplôme préparé.",
                "Code du travail, art. L. 6211-1 ; Réseau des Carif-Oref, vade-mecum 2023");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        if (namesDiploma(formation.root())) {
            return;
        }
        for (Part action : formation.named("action")) {
            if (Apprentissage.isOffered(action)) {
                reporter.report(
                        action, "L’action est ouverte à l’apprentissage, mais ne mène à aucun diplôme du RNCP.");
            }
        }
    }

    private static boolean namesDiploma(Part root) {
        for (Part certification : root.children("certification")) {
            if (certification.child("code-RNCP").hasText()
                    || certification.child("code-CERTIFINFO").hasText()) {
                return true;
            }
        }
        return false;
    }
}
