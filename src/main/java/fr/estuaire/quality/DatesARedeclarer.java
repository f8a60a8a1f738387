package fr.estuaire.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Permanent entry does not free from saying, each year, that the offer still lives. */
final class DatesARedeclarer implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                DatesARedeclarer.class,
                Severity.HINT,
                "Une action à entrées permanentes garde les dates d’une année passée.",
                "Redéclarez les dates pour l’année qui vient : elles prouvent que l’offre est à jour.",
                "Réseau des Carif-Oref, vade-mecum 2023, dates à redéclarer chaque année");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        LocalDate aYearAgo = context.today().minusYears(1);
        for (Part action : formation.named("action")) {
            if (action.has("modalites-entrees-sorties", "1") && areAllOld(formation, action, aYearAgo)) {
                reporter.report(
                        action,
                        "L’action est à entrées permanentes, mais aucune session n’a été déclarée depuis un an.");
            }
        }
    }

    /** Whether it has sessions, and all of them started before that day. */
    private static boolean areAllOld(FormationElements formation, Part action, LocalDate limit) {
        boolean any = false;
        for (Session session : formation.sessions()) {
            if (session.action() == action) {
                @Nullable LocalDate debut = session.debut();
                if (debut == null || !debut.isBefore(limit)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
