package fr.estuaire.quality;

import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session that one enters once the certification is no longer registered: whoever enters then cannot obtain it, save
 * where the law says otherwise.
 */
final class CertificationInactive implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CertificationInactive.class,
                        Severity.WARNING,
                        "Une session commence après la fin d’enregistrement de sa certification.",
                        "Indiquez la certification qui la remplace, ou retirez la session.",
                        "Code du travail, art. L. 6113-5 ; France compétences, RNCP et RS")
                .needing(Register.FRANCE_COMPETENCES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            @Nullable CertificationFacts facts = Certifications.facts(context.references(), certification);
            if (facts != null) {
                check(context, formation, certification, facts, reporter);
            }
        }
    }

    private static void check(
            RuleContext context,
            FormationElements formation,
            Part certification,
            CertificationFacts facts,
            Reporter reporter) {
        @Nullable LocalDate fin = facts.fin();
        for (Session session : formation.sessions()) {
            LocalDate entry = session.debut() == null ? context.today() : session.debut();
            boolean late = fin == null ? !facts.active() : entry.isAfter(fin);
            if (late && !session.isOver(context.today())) {
                reporter.report(certification, message(facts, entry));
                return;
            }
        }
    }

    private static String message(CertificationFacts facts, LocalDate entry) {
        @Nullable LocalDate fin = facts.fin();
        String replaced =
                facts.remplacante() == null ? "" : " Elle est remplacée par « %s ».".formatted(facts.remplacante());
        return fin == null
                ? "La certification « %s » n’est plus active.%s".formatted(facts.numero(), replaced)
                : "La certification « %s » n’est plus enregistrée depuis le %s, or une session commence le %s.%s"
                        .formatted(facts.numero(), FrenchText.date(fin), FrenchText.date(entry), replaced);
    }
}
