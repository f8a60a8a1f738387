package fr.estuaire.quality;

import fr.estuaire.reference.References;
import fr.estuaire.reference.References.OrganismeFacts;
import fr.estuaire.reference.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Public money asks for the Qualiopi certificate, in the right category, of one at least of those who answer. */
final class QualiopiAbsent implements Rule {
    /** Other, the firm, the trainee: not public money. */
    private static final Set<String> PRIVATE_MONEY = Set.of("", "0", "5", "10");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        QualiopiAbsent.class,
                        Severity.WARNING,
                        "Une action financée ou en apprentissage n’a pas de certificat Qualiopi de sa catégorie.",
                        "Vérifiez le certificat et sa catégorie sur la liste publique ; sans lui, pas d’argent public.",
                        "Code du travail, art. L. 6316-1 ; Réseau des Carif-Oref, vade-mecum 2023")
                .where(Trait.QUALIOPI)
                .needing(Register.ORGANISMES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            CategorieQualiopi categorie = CategorieQualiopi.of(formation, action);
            if (categorie == CategorieQualiopi.APPRENTISSAGE || isFinanced(action)) {
                List<OrganismeFacts> organismes = known(context.references(), formation, action);
                if (!organismes.isEmpty() && organismes.stream().noneMatch(categorie::isHeldBy)) {
                    reporter.report(
                            action,
                            "Aucun organisme de l’action (%s) n’a le certificat Qualiopi pour la catégorie « %s »."
                                    .formatted(organismes.getFirst().denomination(), categorie.label()));
                }
            }
        }
    }

    private static boolean isFinanced(Part action) {
        if (action.has("prise-en-charge-frais-possible", "1") || action.has("conventionnement", "1")) {
            return true;
        }
        for (Part financeur : action.children("organisme-financeur")) {
            if (!PRIVATE_MONEY.contains(financeur.text("code-financeur"))) {
                return true;
            }
        }
        return false;
    }

    private static List<OrganismeFacts> known(References references, FormationElements formation, Part action) {
        List<OrganismeFacts> found = new ArrayList<>(4);
        references
                .findOrganisme(Organismes.responsable(formation).text("numero-activite"))
                .ifPresent(found::add);
        for (String siret : Organismes.sirets(formation, action)) {
            references.findOrganismeBySiren(Identifiants.siren(siret)).ifPresent(found::add);
        }
        return found;
    }
}
