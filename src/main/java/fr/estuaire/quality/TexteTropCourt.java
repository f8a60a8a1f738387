package fr.estuaire.quality;

import java.util.List;

/** Mon Compte Formation refuses a title of less than 3 characters, and a goal, a content or results of less than 10. */
final class TexteTropCourt implements Rule {
    private static final int TITLE = 3;
    private static final int TEXT = 10;
    private static final List<String> TEXTS = List.of("objectif-formation", "resultats-attendus", "contenu-formation");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                TexteTropCourt.class,
                Severity.HINT,
                "Un texte est trop court pour informer.",
                "Écrivez une phrase au moins (dix caractères ; trois pour l’intitulé).",
                "EDOF, longueurs minimales");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part root = formation.root();
        check(root.child("intitule-formation"), TITLE, reporter);
        for (String text : TEXTS) {
            check(root.child(text), TEXT, reporter);
        }
    }

    private static void check(Part text, int length, Reporter reporter) {
        if (text.hasText() && text.text().length() < length && !Placeholders.isText(text)) {
            reporter.report(text, "Le texte « %s » compte moins de %d caractères.".formatted(text.text(), length));
        }
    }
}
