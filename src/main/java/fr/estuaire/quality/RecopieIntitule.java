package fr.estuaire.quality;

import java.util.List;

/** The title again, where the goal, the results or the content should be. */
final class RecopieIntitule implements Rule {
    private static final List<String> TEXTS = List.of("objectif-formation", "resultats-attendus", "contenu-formation");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                RecopieIntitule.class,
                Severity.WARNING,
                "Un texte recopie l’intitulé.",
                "Écrivez ce que la personne saura faire, ou ce qu’elle apprendra.",
                "Flux national, textes recopiés observés");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part title = formation.root().child("intitule-formation");
        for (String name : TEXTS) {
            Part text = formation.root().child(name);
            if (title.hasText() && Recopies.areAlike(title.text(), text.text())) {
                reporter.report(text, "Le texte recopie l’intitulé : « %s ».".formatted(TextRule.extract(text.text())));
            }
        }
    }
}
