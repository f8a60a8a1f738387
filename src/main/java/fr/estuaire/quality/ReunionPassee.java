package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

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
        formation.named("session").stream()
                .filter(session -> session.text("etat-recrutement").orElse("").equals("1"))
                .flatMap(session -> session.children("recrutement").stream())
                .filter(Sessions::isMeeting)
                .forEach(meeting -> Sessions.fin(meeting)
                        .filter(fin -> fin.isBefore(context.today()))
                        .ifPresent(fin -> reporter.report(
                                meeting,
                                "L’information collective du %s est passée, mais la session recrute encore."
                                        .formatted(FrenchText.date(fin)))));
    }
}
