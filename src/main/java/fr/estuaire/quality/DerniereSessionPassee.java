package fr.estuaire.quality;

import fr.estuaire.reference.References.DiplomeFacts;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session that ends in a year in which the diploma is no longer examined. */
final class DerniereSessionPassee implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        DerniereSessionPassee.class,
                        Severity.WARNING,
                        "Une session finit après la dernière session d’examen du diplôme.",
                        "Indiquez le diplôme rénové qui le remplace.",
                        "Réseau des Carif-Oref, Certif Info, dernière session d’examen")
                .needing(Register.CERTIF_INFO);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            @Nullable DiplomeFacts diplome = Certifications.diplome(context.references(), certification);
            for (Session session : formation.sessions()) {
                @Nullable LocalDate fin = session.fin();
                if (diplome != null
                        && diplome.derniereSession() > 0
                        && fin != null
                        && fin.getYear() > diplome.derniereSession()) {
                    reporter.report(
                            session.part(),
                            "La session finit le %s, mais le dernier examen du diplôme « %s » est celui de %d."
                                    .formatted(FrenchText.date(fin), diplome.code(), diplome.derniereSession()));
                }
            }
        }
    }
}
