package fr.estuaire.quality;

import static fr.estuaire.quality.Severity.HINT;
import static fr.estuaire.quality.Severity.WARNING;

import fr.estuaire.reference.References;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Uai;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The table of questions to the registers: codes of the right form that nobody knows, or that are no longer in force. */
final class RegisterLookups {
    private RegisterLookups() {}

    static List<Rule> rules() {
        return List.of(
                lookup(
                        new RuleDescription(
                                        "formacode-inconnu",
                                        WARNING,
                                        "Un code Formacode n’existe pas dans sa version.",
                                        "Choisissez un code dans la version indiquée, ou corrigez la version (attribut ref).",
                                        "Centre Inffo, Formacode")
                                .needing(Register.FORMACODE),
                        List.of("code-FORMACODE", "reference-code-FORMACODE"),
                        RegisterLookups::isUnknownFormacode,
                        part -> "Le code « %s » n’existe pas dans la version %s du Formacode."
                                .formatted(part.text(), part.attribute("ref"))),
                lookup(
                        new RuleDescription(
                                        "rome-inconnu",
                                        WARNING,
                                        "Un code ROME n’existe pas.",
                                        "Choisissez un code dans le ROME en vigueur.",
                                        "France Travail, ROME")
                                .needing(Register.ROME),
                        List.of("code-ROME"),
                        (references, part) -> Identifiants.isRome(part.text()) && !references.knowsRome(part.text()),
                        part -> "Le code ROME « %s » n’existe pas.".formatted(part.text())),
                lookup(
                        new RuleDescription(
                                        "certification-inconnue",
                                        WARNING,
                                        "Une certification n’existe ni au RNCP ni au répertoire spécifique.",
                                        "Vérifiez le numéro sur le site de France compétences.",
                                        "France compétences, RNCP et RS")
                                .needing(Register.FRANCE_COMPETENCES),
                        List.of("code-RNCP", "code-RS", "reference-code-RNCP", "reference-code-RS"),
                        (references, part) -> isUnknownCertification(references, Certifications.numero(part)),
                        part -> "La certification « %s » n’existe pas dans les répertoires de France compétences."
                                .formatted(Certifications.numero(part))),
                lookup(
                        new RuleDescription(
                                        "certifinfo-inconnu",
                                        WARNING,
                                        "Un code Certif Info n’existe pas.",
                                        "Cherchez la certification dans Certif Info, et recopiez son code.",
                                        "Réseau des Carif-Oref, Certif Info")
                                .needing(Register.CERTIF_INFO),
                        List.of("code-CERTIFINFO", "reference-code-CERTIFINFO"),
                        (references, part) -> Digits.are(part.text())
                                && references.findDiplome(part.text()).isEmpty(),
                        part -> "Le code Certif Info « %s » n’existe pas.".formatted(part.text())),
                lookup(
                        new RuleDescription(
                                        "nda-inconnu",
                                        WARNING,
                                        "Un numéro de déclaration d’activité n’est pas sur la liste publique.",
                                        "Vérifiez le numéro ; un organisme nouveau y paraît après son enregistrement.",
                                        "DGEFP, liste publique des organismes de formation")
                                .where(Trait.NDA)
                                .needing(Register.ORGANISMES),
                        List.of("numero-activite"),
                        (references, part) ->
                                references.findOrganisme(part.text()).isEmpty() && isRealNda(part.text()),
                        part -> "Le numéro de déclaration d’activité « %s » n’est pas sur la liste publique."
                                .formatted(part.text())),
                lookup(
                        new RuleDescription(
                                        "nda-inactif",
                                        WARNING,
                                        "L’organisme n’est plus sur la liste publique des organismes de formation.",
                                        "Vérifiez que l’organisme forme encore, et sous quel numéro.",
                                        "DGEFP, liste publique des organismes de formation ; code du travail, art. L. 6351-6")
                                .where(Trait.NDA)
                                .needing(Register.ORGANISMES),
                        List.of("numero-activite"),
                        (references, part) -> references
                                .findOrganisme(part.text())
                                .filter(organisme -> !organisme.actif())
                                .isPresent(),
                        part -> "L’organisme déclaré sous le numéro « %s » n’est plus sur la liste publique."
                                .formatted(part.text())),
                lookup(
                        new RuleDescription(
                                        "etablissement-inconnu",
                                        WARNING,
                                        "Un SIRET n’est pas celui d’un établissement de l’organisme.",
                                        "Vérifiez les cinq derniers chiffres du SIRET dans le répertoire SIRENE.",
                                        "Insee, répertoire SIRENE")
                                .where(Trait.SIRET)
                                .needing(Register.SIRENE, Register.ORGANISMES),
                        List.of("SIRET"),
                        RegisterLookups::isUnknownEstablishment,
                        part -> "Le SIRET « %s » n’est celui d’aucun établissement de l’organisme « %s »."
                                .formatted(part.text(), Identifiants.siren(part.text()))),
                lookup(
                        new RuleDescription(
                                        "etablissement-ferme",
                                        WARNING,
                                        "Un établissement est fermé.",
                                        "Indiquez le SIRET de l’établissement ouvert qui l’a remplacé.",
                                        "Insee, répertoire SIRENE ; Réseau des Carif-Oref, vade-mecum 2023")
                                .where(Trait.SIRET)
                                .needing(Register.SIRENE),
                        List.of("SIRET"),
                        (references, part) -> references
                                .findEtablissement(part.text())
                                .filter(etablissement -> !etablissement.ouvert())
                                .isPresent(),
                        part -> "L’établissement « %s » est fermé, selon le répertoire SIRENE.".formatted(part.text())),
                lookup(
                        new RuleDescription(
                                        "uai-inconnu",
                                        HINT,
                                        "Un code UAI n’existe pas.",
                                        "Vérifiez le code dans l’annuaire de l’Éducation nationale.",
                                        "Éducation nationale, répertoire national des établissements")
                                .needing(Register.UAI),
                        List.of("code-UAI"),
                        (references, part) -> references.findUai(part.text()).isEmpty() && Uai.isValid(part.text()),
                        part -> "Le code UAI « %s » n’existe pas.".formatted(part.text())),
                lookup(
                        new RuleDescription(
                                        "uai-ferme",
                                        HINT,
                                        "Un code UAI est celui d’un établissement fermé.",
                                        "Indiquez le code de l’établissement ouvert qui l’a remplacé.",
                                        "Éducation nationale, répertoire national des établissements")
                                .needing(Register.UAI),
                        List.of("code-UAI"),
                        (references, part) -> references
                                .findUai(part.text())
                                .filter(uai -> !uai.ouvert())
                                .isPresent(),
                        part -> "L’établissement « %s » est fermé, selon l’Éducation nationale."
                                .formatted(part.text())));
    }

    private static Rule lookup(
            RuleDescription description,
            List<String> elements,
            BiPredicate<References, Part> isFaulty,
            Function<Part, String> sentence) {
        return new LookupRule(description, elements, isFaulty, sentence);
    }

    /** Only where its version was imported: of another one nothing can be said. */
    private static boolean isUnknownFormacode(References references, Part part) {
        String version = part.attribute("ref");
        return Digits.are(part.text(), 5)
                && !version.isEmpty()
                && references.hasFormacode(version)
                && !references.knowsFormacode(version, part.text());
    }

    private static boolean isUnknownCertification(References references, String numero) {
        return (Identifiants.isNumbered("RNCP", numero) || Identifiants.isNumbered("RS", numero))
                && references.findCertification(numero).isEmpty();
    }

    private static boolean isRealNda(String text) {
        return Nda.isValid(text) && !Digits.isOneRepeated(text);
    }

    /** The register holds the establishments of training bodies only: of another legal unit nothing can be said. */
    private static boolean isUnknownEstablishment(References references, Part part) {
        return references.findEtablissement(part.text()).isEmpty()
                && references
                        .findOrganismeBySiren(Identifiants.siren(part.text()))
                        .isPresent();
    }
}
