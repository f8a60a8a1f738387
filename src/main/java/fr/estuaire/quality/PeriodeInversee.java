package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period ends before it starts: the grammar does not compare dates. */
final class PeriodeInversee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                PeriodeInversee.class,
                Severity.ISOLATING,
                "Une période finit avant de commencer.",
                "Corrigez la date de début ou la date de fin.",
                "Lhéo 2.3, élément periode");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part periode : formation.named("periode")) {
            @Nullable LocalDate debut = Days.first(periode.text("debut"));
            @Nullable LocalDate fin = Days.last(periode.text("fin"));
            if (debut != null && fin != null && fin.isBefore(debut)) {
                reporter.report(
                        periode,
                        "La période finit (%s) avant de commencer (%s)."
                                .formatted(FrenchText.date(fin), FrenchText.date(debut)));
            }
        }
    }
}
