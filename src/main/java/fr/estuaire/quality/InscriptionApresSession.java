package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Enrolment that opens once the session is over. */
final class InscriptionApresSession implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                InscriptionApresSession.class,
                Severity.WARNING,
                "Les inscriptions ouvrent après la fin de la session.",
                "Corrigez la période d’inscription ou celle de la session.",
                "Lhéo 2.3, élément periode-inscription");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            @Nullable LocalDate fin = session.fin();
            Part inscription = session.part().child("periode-inscription").child("periode");
            @Nullable LocalDate opening = Days.first(inscription.text("debut"));
            if (fin != null && opening != null && opening.isAfter(fin)) {
                reporter.report(
                        session.part(),
                        "Les inscriptions ouvrent le %s, après la fin de la session le %s."
                                .formatted(FrenchText.date(opening), FrenchText.date(fin)));
            }
        }
    }
}
