package fr.estuaire.quality;

/** Without a number a formation can be neither followed from one export to the next nor mended. */
final class NumeroAbsent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        NumeroAbsent.class,
                        Severity.ISOLATING,
                        "La formation n’a pas de numéro.",
                        "Donnez à la formation un numéro stable d’un export à l’autre (attribut numero).",
                        "Lhéo 2.3, identifiants ; les réutilisateurs s’en servent comme clé")
                .latitude(Latitude.FIXED);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        if (formation.root().attribute("numero").isEmpty()) {
            reporter.report(formation.root(), "La formation n’a pas de numéro.");
        }
    }
}
