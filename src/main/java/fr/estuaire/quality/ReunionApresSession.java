package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A meeting before which the session is already over. */
final class ReunionApresSession implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ReunionApresSession.class,
                Severity.WARNING,
                "Une étape de recrutement a lieu après la fin de la session.",
                "Corrigez la date de l’étape ou celle de la session.",
                "Lhéo 2.3, élément recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            @Nullable LocalDate fin = session.fin();
            for (Part recrutement : session.part().children("recrutement")) {
                @Nullable LocalDate day = Reunions.debut(recrutement);
                if (fin != null && day != null && day.isAfter(fin)) {
                    reporter.report(
                            recrutement,
                            "L’étape de recrutement du %s a lieu après la fin de la session, le %s."
                                    .formatted(FrenchText.date(day), FrenchText.date(fin)));
                }
            }
        }
    }
}
