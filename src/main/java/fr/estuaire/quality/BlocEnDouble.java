package fr.estuaire.quality;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
        if (codes.size() < 2) {
            return;
        }
        IdentityHashMap<Part, Set<String>> known = new IdentityHashMap<>();
        for (Part code : codes) {
            if (code.hasText()
                    && !known.computeIfAbsent(session(code), session -> new HashSet<>())
                            .add(code.text())) {
                reporter.report(code, "Le bloc « %s » est indiqué deux fois.".formatted(code.text()));
            }
        }
    }

    private static Part session(Part code) {
        return code.parent().parent().parent();
    }
}
