package fr.estuaire.quality;

/** A meeting that ends before it starts. */
final class HorairesInverses implements Rule {
    private static final int MINUTES = 60;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                HorairesInverses.class,
                Severity.WARNING,
                "Une étape de recrutement finit avant de commencer.",
                "Corrigez l’heure de début ou l’heure de fin.",
                "Lhéo 2.3, éléments heure-debut et heure-fin");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part recrutement : formation.named("recrutement")) {
            int debut = minutes(recrutement.text("heure-debut"));
            int fin = minutes(recrutement.text("heure-fin"));
            if (debut >= 0 && fin >= 0 && fin <= debut) {
                reporter.report(
                        recrutement,
                        "L’étape de recrutement finit à %s, mais commence à %s."
                                .formatted(recrutement.text("heure-fin"), recrutement.text("heure-debut")));
            }
        }
    }

    /** Minutes since midnight of « 9h », « 09h30 » or « 09:30 »; -1 for another form. */
    private static int minutes(String text) {
        int sign = Math.max(text.indexOf('h'), Math.max(text.indexOf('H'), text.indexOf(':')));
        if (sign < 1) {
            return -1;
        }
        int hours = Digits.number(text.substring(0, sign));
        String rest = text.substring(sign + 1);
        int minutes = rest.isEmpty() ? 0 : Digits.number(rest);
        return hours < 0 || minutes < 0 ? -1 : MINUTES * hours + minutes;
    }
}
