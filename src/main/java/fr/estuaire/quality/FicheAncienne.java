package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A formation that nobody has touched for two years. */
final class FicheAncienne implements Rule {
    private static final int YEARS = 2;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                FicheAncienne.class,
                Severity.HINT,
                "La formation n’a pas été mise à jour depuis deux ans.",
                "Relisez la fiche avec l’organisme, puis enregistrez-la de nouveau.",
                "Lhéo 2.3, attribut datemaj ; data-inclusion");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        @Nullable LocalDate updated = Days.last(formation.root().attribute("datemaj"));
        if (updated != null && updated.isBefore(context.today().minusYears(YEARS))) {
            reporter.report(
                    formation.root(),
                    "La formation n’a pas été mise à jour depuis le %s.".formatted(FrenchText.date(updated)));
        }
    }
}
