package fr.estuaire.quality;

import java.util.regex.Pattern;

/** A title that begins with a code of the body’s own: nobody searches for it. */
final class IntituleAvecCode implements Rule {
    private static final Pattern CODE =
            Pattern.compile("(RNCP ?\\d+|RS ?\\d+|[A-Z]{1,5}[-_]?\\d{3,}|\\d{4,}) *[-–—:_/|] *.+");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                IntituleAvecCode.class,
                Severity.HINT,
                "L’intitulé commence par un code.",
                "Commencez par le nom de la formation ; le code se met dans le numéro ou la certification.",
                "Charte de rédaction");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part title = formation.root().child("intitule-formation");
        if (title.scan().digits() > 2 && CODE.matcher(title.text()).matches()) {
            reporter.report(
                    title, "L’intitulé commence par un code : « %s ».".formatted(TextRule.extract(title.text())));
        }
    }
}
