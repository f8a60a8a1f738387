package fr.estuaire.quality;

/** One would have to enter above the level at which one leaves. */
final class NiveauEntreeSuperieur implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                NiveauEntreeSuperieur.class,
                Severity.HINT,
                "Le niveau d’entrée est plus haut que le niveau de sortie.",
                "Vérifiez les deux niveaux : ils sont peut-être intervertis.",
                "Lhéo 2.3, éléments code-niveau-entree et code-niveau-sortie");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part entree = formation.root().child("code-niveau-entree");
        int sortie = Niveaux.of(formation.root().text("code-niveau-sortie"));
        if (sortie > 0 && Niveaux.of(entree.text()) > sortie) {
            reporter.report(
                    entree,
                    "On entrerait au niveau %d pour sortir au niveau %d.".formatted(Niveaux.of(entree.text()), sortie));
        }
    }
}
