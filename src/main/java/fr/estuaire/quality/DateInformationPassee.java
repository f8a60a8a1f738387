package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the days announced to get information are over, while a session is still to come. */
final class DateInformationPassee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                DateInformationPassee.class,
                Severity.HINT,
                "Toutes les dates d’information d’une action sont passées.",
                "Ajoutez la prochaine date, ou retirez celles qui sont passées.",
                "Lhéo 2.3, élément date-information");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            List<Part> dates = action.children("date-information");
            @Nullable LocalDate last = null;
            boolean allOver = !dates.isEmpty();
            for (Part date : dates) {
                @Nullable LocalDate day = Days.last(date.text("date"));
                allOver &= day != null && day.isBefore(context.today());
                last = day != null && (last == null || day.isAfter(last)) ? day : last;
            }
            if (allOver && last != null && hasFuture(formation, action, context.today())) {
                reporter.report(
                        dates.getLast(),
                        "La dernière date d’information, le %s, est passée.".formatted(FrenchText.date(last)));
            }
        }
    }

    private static boolean hasFuture(FormationElements formation, Part action, LocalDate today) {
        for (Session session : formation.sessions()) {
            if (session.action() == action && !session.isOver(today)) {
                return true;
            }
        }
        return false;
    }
}
