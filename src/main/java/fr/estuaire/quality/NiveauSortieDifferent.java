package fr.estuaire.quality;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The level on leaving is not that of the certification. */
final class NiveauSortieDifferent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        NiveauSortieDifferent.class,
                        Severity.WARNING,
                        "Le niveau de sortie n’est pas celui de la certification.",
                        "Corrigez le niveau de sortie, ou la certification.",
                        "France compétences, niveau de qualification ; Lhéo 2.3, table des niveaux")
                .needing(Register.FRANCE_COMPETENCES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part sortie = formation.root().child("code-niveau-sortie");
        List<Part> certifications = formation.root().children("certification");
        // with several certifications, the level may be that of any of them
        if (!sortie.hasText() || certifications.size() != 1) {
            return;
        }
        @Nullable CertificationFacts facts = Certifications.facts(context.references(), certifications.getFirst());
        if (facts != null && !Niveaux.agree(sortie.text(), facts.niveau())) {
            reporter.report(
                    sortie,
                    "Le niveau de sortie indiqué est « %s », mais la certification « %s » est de niveau %d."
                            .formatted(DictLheo.NIVEAUX.labelOf(sortie.text()), facts.numero(), facts.niveau()));
        }
    }
}
