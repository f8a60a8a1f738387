package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A start years ahead is most often a typing error. */
final class SessionLointaine implements Rule {
    private static final int YEARS = 3;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                SessionLointaine.class,
                Severity.WARNING,
                "Une session commence dans plus de trois ans.",
                "Vérifiez l’année de début.",
                "Flux national, fautes de frappe observées");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        LocalDate limit = context.today().plusYears(YEARS);
        for (Session session : formation.sessions()) {
            @Nullable LocalDate debut = session.debut();
            if (debut != null && debut.isAfter(limit)) {
                reporter.report(
                        session.part(),
                        "La session commence le %s, dans plus de trois ans.".formatted(FrenchText.date(debut)));
            }
        }
    }
}
