package fr.estuaire.quality;

import java.util.List;

/** A block of skills named twice in one session. */
final class BlocEnDouble implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                BlocEnDouble.class,
                Severity.WARNING,
                "Un bloc de compétences est indiqué deux fois dans une session.",
                "Gardez une seule mention du bloc.",
                "EDOF, erreur 30070 ; Lhéo 2.3, élément blocs-competences");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        List<Part> codes = formation.named("code-bloc");
        for (int i = 1; i < codes.size(); i++) {
            Part code = codes.get(i);
            for (int j = 0; j < i; j++) {
                if (code.hasText()
                        && code.text().equals(codes.get(j).text())
                        && session(code) == session(codes.get(j))) {
                    reporter.report(code, "Le bloc « %s » est indiqué deux fois.".formatted(code.text()));
                    break;
                }
            }
        }
    }

    private static Part session(Part code) {
        return code.parent().parent().parent();
    }
}
