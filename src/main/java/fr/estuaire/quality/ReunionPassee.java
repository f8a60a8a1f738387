package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The meetings of a session still open are all over: nobody can enter through them. */
final class ReunionPassee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ReunionPassee.class,
                Severity.HINT,
                "Une information collective est passée alors que la session recrute encore.",
                "Ajoutez la prochaine date, ou fermez le recrutement.",
                "Lhéo 2.3, éléments recrutement et etat-recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part meeting : formation.named("recrutement")) {
            @Nullable LocalDate fin = Reunions.fin(meeting);
            if (fin != null
                    && fin.isBefore(context.today())
                    && Reunions.isMeeting(meeting)
                    && meeting.parent().has("etat-recrutement", "1")) {
                reporter.report(
                        meeting,
                        "L’information collective du %s est passée, mais la session recrute encore."
                                .formatted(FrenchText.date(fin)));
            }
        }
    }
}
