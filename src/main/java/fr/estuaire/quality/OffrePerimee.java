package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All the sessions are over: the offer has nothing left to offer. */
final class OffrePerimee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                OffrePerimee.class,
                Severity.WARNING,
                "Toutes les sessions de la formation sont terminées.",
                "Ajoutez une session à venir, ou archivez l’offre.",
                "Étoile (Centre-Val de Loire), sessions closes depuis 30 jours retenues");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        @Nullable LocalDate last = null;
        for (Session session : formation.sessions()) {
            @Nullable LocalDate fin = session.fin();
            if (fin == null || !session.isOver(context.today())) {
                return;
            }
            last = last == null || fin.isAfter(last) ? fin : last;
        }
        if (last != null) {
            reporter.report(
                    formation.root(),
                    "Toutes les sessions sont terminées, la dernière depuis le %s.".formatted(FrenchText.date(last)));
        }
    }
}
