package fr.estuaire.quality;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Located;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.util.Optional;

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
        for (Located periode : formation.named("periode")) {
            Optional<LocalDate> debut = periode.text("debut").map(DateLheo::new).flatMap(DateLheo::firstDay);
            Optional<LocalDate> fin = periode.text("fin").map(DateLheo::new).flatMap(DateLheo::lastDay);
            if (debut.isPresent() && fin.isPresent() && fin.get().isBefore(debut.get())) {
                reporter.report(
                        periode,
                        "La période finit (%s) avant de commencer (%s)."
                                .formatted(FrenchText.date(fin.get()), FrenchText.date(debut.get())));
            }
        }
    }
}
