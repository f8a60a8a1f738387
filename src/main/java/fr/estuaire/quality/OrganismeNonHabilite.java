package fr.estuaire.quality;

import fr.estuaire.reference.References;
import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nobody of those who answer for the action is entitled to prepare to the certification. One of them is enough; State
 * diplomas, registered by law, list nobody.
 */
final class OrganismeNonHabilite implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        OrganismeNonHabilite.class,
                        Severity.WARNING,
                        "Ni l’organisme responsable ni le formateur n’est habilité pour la certification.",
                        "Demandez l’habilitation au certificateur, ou faites-la déclarer à France compétences.",
                        "Réseau des Carif-Oref, vade-mecum 2023 ; code du travail, art. L. 6113-6")
                .where(Trait.SIRET)
                .needing(Register.FRANCE_COMPETENCES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part certification : formation.root().children("certification")) {
            @Nullable CertificationFacts facts = Certifications.facts(context.references(), certification);
            if (facts != null && facts.parPartenaires() && !facts.deDroit()) {
                check(context.references(), formation, facts, reporter);
            }
        }
    }

    private static void check(
            References references, FormationElements formation, CertificationFacts facts, Reporter reporter) {
        for (Part action : formation.named("action")) {
            List<String> sirets = Organismes.sirets(formation, action);
            if (!sirets.isEmpty() && !isAnyEntitled(references, sirets, facts.numero())) {
                reporter.report(
                        action,
                        "Aucun des organismes de l’action (%s) n’est habilité à préparer à la certification « %s »."
                                .formatted(String.join(", ", sirets), facts.numero()));
            }
        }
    }

    private static boolean isAnyEntitled(References references, List<String> sirets, String numero) {
        for (String siret : sirets) {
            if (references.mayTrain(siret, numero)) {
                return true;
            }
        }
        return false;
    }
}
