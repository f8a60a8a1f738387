package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session that is over clutters searches; some territories hold it back after 30 days. */
final class SessionPassee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                SessionPassee.class,
                Severity.HINT,
                "Une session est terminée.",
                "Retirez la session, ou prolongez-la si elle a encore lieu.",
                "Étoile (Centre-Val de Loire), règles de diffusion");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            @Nullable LocalDate fin = session.fin();
            if (fin != null && fin.isBefore(context.today())) {
                reporter.report(
                        session.part(), "La session est terminée depuis le %s.".formatted(FrenchText.date(fin)));
            }
        }
    }
}
