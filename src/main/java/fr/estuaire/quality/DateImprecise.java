package fr.estuaire.quality;

import fr.estuaire.lheo.DateLheo;

/** A session that recruits says no day: nobody can plan for a year or a month. */
final class DateImprecise implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                DateImprecise.class,
                Severity.HINT,
                "Une session recrute sans dire quel jour elle commence.",
                "Indiquez le jour de début, même prévisionnel.",
                "Lhéo 2.3, éléments debut et fin (AAAA0000, AAAAMM00, 00000000, 99999999)");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            Part debut = session.part().child("periode").child("debut");
            if (session.recruits()
                    && !session.action().has("modalites-entrees-sorties", "1")
                    && debut.hasText()
                    && (Days.isUnknown(debut.text()) || (session.debut() != null && !Days.isExact(debut.text())))) {
                reporter.report(
                        debut,
                        "La session recrute, mais son début n’est pas un jour : %s."
                                .formatted(new DateLheo(debut.text()).inFrench()));
            }
        }
    }
}
