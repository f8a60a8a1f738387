package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Recruitment still said to be open while the session is over. */
final class RecrutementApresSession implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                RecrutementApresSession.class,
                Severity.WARNING,
                "Une session terminée est encore dite ouverte au recrutement.",
                "Fermez le recrutement, ou corrigez la date de fin.",
                "Lhéo 2.3, élément etat-recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            @Nullable LocalDate fin = session.fin();
            if (fin != null && session.isOver(context.today()) && session.recruits()) {
                reporter.report(
                        session.part().child("etat-recrutement"),
                        "Le recrutement est dit ouvert, mais la session est terminée depuis le %s."
                                .formatted(FrenchText.date(fin)));
            }
        }
    }
}
