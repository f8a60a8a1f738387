package fr.estuaire.quality;

import fr.estuaire.lheo.Located;
import fr.estuaire.shared.FrenchText;

/** A session that is over clutters searches; some territories hold it back after 30 days. */
final class SessionPassee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                SessionPassee.class,
                Severity.HINT,
                "Une session est terminée.",
                "Retirez la session, ou prolongez-la si elle a encore lieu.",
                "Étoile (Centre-Val de Loire), règles de diffusion");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Located session : formation.named("session")) {
            Sessions.fin(session)
                    .filter(fin -> fin.isBefore(context.today()))
                    .ifPresent(fin -> reporter.report(
                            session, "La session est terminée depuis le %s.".formatted(FrenchText.date(fin))));
        }
    }
}
