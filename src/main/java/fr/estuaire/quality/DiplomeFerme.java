package fr.estuaire.quality;

import fr.estuaire.reference.References.CfdFacts;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session that starts once the diploma of the Éducation nationale has ceased to exist. */
final class DiplomeFerme implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        DiplomeFerme.class,
                        Severity.WARNING,
                        "Une session commence après la fermeture du diplôme.",
                        "Indiquez le diplôme qui le remplace.",
                        "Base centrale des nomenclatures, date de fermeture du diplôme")
                .needing(Register.CERTIF_INFO, Register.CFD);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            @Nullable CfdFacts cfd = Certifications.cfd(context.references(), certification);
            @Nullable LocalDate fermeture = cfd == null ? null : cfd.fermeture();
            for (Session session : formation.sessions()) {
                @Nullable LocalDate debut = session.debut();
                if (cfd != null && fermeture != null && debut != null && debut.isAfter(fermeture)) {
                    reporter.report(
                            session.part(),
                            "La session commence le %s, mais le diplôme « %s » (%s) est fermé depuis le %s."
                                    .formatted(
                                            FrenchText.date(debut),
                                            cfd.intitule(),
                                            cfd.cfd(),
                                            FrenchText.date(fermeture)));
                }
            }
        }
    }
}
