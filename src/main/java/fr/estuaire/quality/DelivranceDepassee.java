package fr.estuaire.quality;

import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session that ends once the certification may no longer be awarded, even to those who entered in time. */
final class DelivranceDepassee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        DelivranceDepassee.class,
                        Severity.WARNING,
                        "Une session finit après la date limite de délivrance de sa certification.",
                        "Avancez la fin de la session, ou préparez à la certification qui la remplace.",
                        "France compétences, date limite de délivrance")
                .needing(Register.FRANCE_COMPETENCES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            @Nullable CertificationFacts facts = Certifications.facts(context.references(), certification);
            @Nullable LocalDate limite = facts == null ? null : facts.limiteDelivrance();
            for (Session session : formation.sessions()) {
                @Nullable LocalDate fin = session.fin();
                if (facts != null && limite != null && fin != null && fin.isAfter(limite)) {
                    reporter.report(
                            session.part(),
                            "La session finit le %s, mais la certification « %s » ne sera plus délivrée après le %s."
                                    .formatted(FrenchText.date(fin), facts.numero(), FrenchText.date(limite)));
                }
            }
        }
    }
}
