package fr.estuaire.quality;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Located;
import java.time.LocalDate;
import java.util.Optional;

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
        for (Located session : formation.named("session")) {
            Optional<LocalDate> opening = session.text("periode-inscription", "periode", "debut")
                    .map(DateLheo::new)
                    .flatMap(DateLheo::firstDay);
            if (opening.isPresent()
                    && Sessions.fin(session).filter(opening.get()::isAfter).isPresent()) {
                reporter.report(session, "Les inscriptions ouvrent après la fin de la session.");
            }
        }
    }
}
