package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Recruitment is said to be open, but the period of enrolment is over. */
final class InscriptionsCloses implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                InscriptionsCloses.class,
                Severity.HINT,
                "Les inscriptions sont closes, mais le recrutement est dit ouvert.",
                "Fermez le recrutement, ou prolongez la période d’inscription.",
                "Lhéo 2.3, éléments periode-inscription et etat-recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            Part periode = session.part().child("periode-inscription").child("periode");
            @Nullable LocalDate closing = Days.last(periode.text("fin"));
            if (closing != null && closing.isBefore(context.today()) && session.recruits()) {
                reporter.report(
                        session.part().child("etat-recrutement"),
                        "Le recrutement est dit ouvert, mais les inscriptions sont closes depuis le %s."
                                .formatted(FrenchText.date(closing)));
            }
        }
    }
}
