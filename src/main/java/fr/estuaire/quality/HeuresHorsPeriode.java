package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** More hours in the centre than the days of any session can hold. */
final class HeuresHorsPeriode implements Rule {
    private static final int HOURS_A_DAY = 12;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                HeuresHorsPeriode.class,
                Severity.WARNING,
                "Les heures en centre ne tiennent pas dans les dates de la session.",
                "Corrigez le nombre d’heures ou les dates de la session.",
                "Lhéo 2.3, éléments nombre-heures-centre et periode");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            int hours = Montants.heures(action, "nombre-heures-centre");
            long days = hours > 0 ? longest(formation, action) : 0;
            if (days > 0 && hours > HOURS_A_DAY * days) {
                reporter.report(
                        action.child("nombre-heures-centre"),
                        "%s h en centre ne tiennent pas dans %s."
                                .formatted(FrenchText.number(hours), FrenchText.count(days, "jour")));
            }
        }
    }

    /** Days of its longest session; 0 when a session has no known dates. */
    private static long longest(FormationElements formation, Part action) {
        long longest = 0;
        for (Session session : formation.sessions()) {
            if (session.action() == action) {
                @Nullable LocalDate debut = session.debut();
                @Nullable LocalDate fin = session.fin();
                if (debut == null || fin == null) {
                    return 0;
                }
                longest = Math.max(longest, fin.toEpochDay() - debut.toEpochDay() + 1);
            }
        }
        return longest;
    }
}
