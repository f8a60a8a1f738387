package fr.estuaire.quality;

/** The hours in the centre and in the firm do not add up to the total. */
final class HeuresTotalDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                HeuresTotalDifferent.class,
                Severity.HINT,
                "Les heures en centre et en entreprise ne font pas le total.",
                "Corrigez celui des trois nombres qui est faux.",
                "Lhéo 2.3, éléments nombre-heures-centre, nombre-heures-entreprise et nombre-heures-total");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            int centre = Montants.heures(action, "nombre-heures-centre");
            int entreprise = Montants.heures(action, "nombre-heures-entreprise");
            int total = Montants.heures(action, "nombre-heures-total");
            if (centre >= 0 && entreprise >= 0 && total >= 0 && centre + entreprise != total) {
                reporter.report(
                        action.child("nombre-heures-total"),
                        "%d h en centre et %d h en entreprise font %d h, et non %d h."
                                .formatted(centre, entreprise, centre + entreprise, total));
            }
        }
    }
}
