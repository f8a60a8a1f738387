package fr.estuaire.quality;

import java.util.List;

/** One text pasted in two places: the reader learns one thing where two were asked for. */
final class TextesIdentiques implements Rule {
    private static final List<String> TEXTS = List.of("objectif-formation", "resultats-attendus", "contenu-formation");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                TextesIdentiques.class,
                Severity.HINT,
                "L’objectif, les résultats attendus ou le contenu sont le même texte.",
                "Distinguez le but (objectif), ce qu’on obtient (résultats) et ce qu’on apprend (contenu).",
                "Lhéo 2.3, éléments objectif-formation, resultats-attendus, contenu-formation");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (int i = 1; i < TEXTS.size(); i++) {
            Part text = formation.root().child(TEXTS.get(i));
            for (int j = 0; j < i; j++) {
                Part before = formation.root().child(TEXTS.get(j));
                if (Recopies.areAlike(before.text(), text.text()) && !Placeholders.isText(text)) {
                    reporter.report(
                            text,
                            "Le même texte est déjà écrit plus haut : « %s »."
                                    .formatted(TextRule.extract(text.text())));
                    break;
                }
            }
        }
    }
}
