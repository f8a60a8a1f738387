package fr.estuaire.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that holds a term of the watch list. Never more than a warning, the same everywhere: a person decides, by
 * reading the offer, whether there is anything behind the word.
 */
final class OffreAExaminer implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        OffreAExaminer.class,
                        Severity.WARNING,
                        "Un terme de la liste de vigilance figure dans la formation : à examiner par une personne.",
                        "Lisez l’offre ; en cas de doute, parlez-en à la collecte avant de décider. Rien n’est bloqué.",
                        "Miviludes, rapports d’activité ; code de la santé publique, art. L. 4161-1 ; DGEFP")
                .latitude(Latitude.FIXED);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        List<Vigilance.Terme> told = List.of();
        List<Part> texts = formation.texts();
        for (int i = 0; i < texts.size(); i++) {
            for (Vigilance.Terme terme : context.vigilance().find(texts.get(i))) {
                if (!told.contains(terme)) {
                    told = told.isEmpty() ? new ArrayList<>() : told;
                    told.add(terme);
                    reporter.report(
                            texts.get(i),
                            "« %s » (%s) : %s À examiner par une personne."
                                    .formatted(terme.terme(), terme.categorie(), terme.motif()));
                }
            }
        }
    }
}
