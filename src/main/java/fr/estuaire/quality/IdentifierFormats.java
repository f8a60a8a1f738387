package fr.estuaire.quality;

import static fr.estuaire.quality.Severity.HINT;
import static fr.estuaire.quality.Severity.WARNING;

import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.shared.CodePostal;
import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Rncp;
import fr.estuaire.shared.Rs;
import fr.estuaire.shared.Siret;
import fr.estuaire.shared.Uai;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The table of checks on identifiers and codes, each by its form or key alone. */
final class IdentifierFormats {
    private static final List<String> FORMACODES =
            List.of("code-FORMACODE", "code-public-vise", "code-modalite-pedagogique", "reference-code-FORMACODE");
    private static final Set<String> NSF = codes(DictLheo.NSF);
    private static final Set<String> PUBLICS = codes(DictLheo.PUBLIC_VISE);
    private static final Set<String> LANGUES = Set.of(Locale.getISOLanguages());
    private static final Set<String> OLD_REGIONS =
            Set.of("21", "22", "23", "25", "26", "31", "41", "42", "43", "54", "72", "73", "74", "82", "83", "91");

    private IdentifierFormats() {}

    static List<Rule> rules() {
        return List.of(
                unlessRepeated(
                        warning(
                                        "siret-invalide",
                                        "Un SIRET ne respecte pas sa clé de contrôle.",
                                        "Vérifiez le SIRET dans le répertoire SIRENE.",
                                        "Insee, répertoire SIRENE")
                                .where(Trait.SIRET),
                        List.of("SIRET"),
                        Identifiants::isSiret,
                        Siret::findFault),
                repeated(
                        hint(
                                        "siret-fictif",
                                        "Un SIRET est rempli d’un même chiffre.",
                                        "Remplacez-le par le SIRET réel de l’établissement.",
                                        "Flux national, valeurs de remplissage observées")
                                .where(Trait.SIRET),
                        "SIRET"),
                unlessRepeated(
                        warning(
                                        "nda-invalide",
                                        "Un numéro de déclaration d’activité n’a pas la forme attendue.",
                                        "Vérifiez le numéro sur la liste publique des organismes de formation.",
                                        "Code du travail, art. L. 6351-1")
                                .where(Trait.NDA),
                        List.of("numero-activite"),
                        text -> Digits.are(text, 11),
                        Nda::findFault),
                repeated(
                        hint(
                                        "nda-fictif",
                                        "Un numéro de déclaration d’activité est rempli d’un même chiffre.",
                                        "Indiquez le numéro réel, ou demandez-le à l’organisme.",
                                        "Flux national, valeurs de remplissage observées")
                                .where(Trait.NDA),
                        "numero-activite"),
                format(
                        warning(
                                "uai-invalide",
                                "Un code UAI ne respecte pas sa lettre de contrôle.",
                                "Vérifiez le code dans l’annuaire de l’Éducation nationale.",
                                "Ministère de l’Éducation nationale"),
                        List.of("code-UAI"),
                        Uai::findFault),
                format(
                        warning(
                                "code-postal-invalide",
                                "Un code postal n’a pas la forme d’un code postal français.",
                                "Indiquez les cinq chiffres du code postal.",
                                "La Poste, base des codes postaux"),
                        List.of("codepostal"),
                        text -> Identifiants.isCodePostal(text) ? Optional.empty() : CodePostal.findFault(text)),
                format(
                        warning(
                                "rncp-invalide",
                                "Un numéro RNCP n’a pas la forme attendue.",
                                "Vérifiez le numéro sur le site de France compétences.",
                                "France compétences"),
                        List.of("code-RNCP", "reference-code-RNCP"),
                        text -> Identifiants.isNumbered("RNCP", text) ? Optional.empty() : Rncp.findFault(text)),
                format(
                        warning(
                                "rs-invalide",
                                "Un numéro du répertoire spécifique n’a pas la forme attendue.",
                                "Vérifiez le numéro sur le site de France compétences.",
                                "France compétences"),
                        List.of("code-RS", "reference-code-RS"),
                        text -> Identifiants.isNumbered("RS", text) ? Optional.empty() : Rs.findFault(text)),
                format(
                        warning(
                                "certifinfo-invalide",
                                "Un code Certif Info n’est pas un nombre.",
                                "Cherchez la certification dans Certif Info, et recopiez son code.",
                                "Réseau des Carif-Oref, Certif Info"),
                        List.of("code-CERTIFINFO", "reference-code-CERTIFINFO"),
                        text -> unless(Digits.are(text), "Le code Certif Info « %s » n’est pas un nombre.", text)),
                format(
                        warning(
                                "formacode-invalide",
                                "Un code Formacode ne compte pas cinq chiffres.",
                                "Choisissez un code dans le Formacode en vigueur.",
                                "Centre Inffo, Formacode"),
                        FORMACODES,
                        text -> unless(
                                Digits.are(text, 5),
                                "Le code « %s » n’a pas la forme d’un Formacode : cinq chiffres.",
                                text)),
                new FormatRule(
                        hint(
                                "formacode-sans-version",
                                "Un code Formacode ne dit pas de quelle version il est.",
                                "Ajoutez l’attribut ref, par exemple ref=\"V14\" : le sens d’un code change selon la version.",
                                "Lhéo 2.3, attribut ref obligatoire sur ces trois éléments"),
                        FORMACODES.subList(0, 3),
                        part -> part.attribute("ref").isEmpty(),
                        part -> "Le code « %s » n’indique pas sa version (attribut ref).".formatted(part.text())),
                new FormatRule(
                        hint(
                                "formacode-version-ancienne",
                                "Un code Formacode vient d’une version qui n’est plus en vigueur.",
                                "Reprenez le code dans la version 14 : le sens d’un code change d’une version à l’autre.",
                                "Centre Inffo, Formacode ; data-inclusion n’accepte que V14"),
                        FORMACODES.subList(0, 3),
                        part -> Identifiants.isOldFormacode(part.attribute("ref")),
                        part -> "Le code « %s » est de la version %s du Formacode, qui n’est plus en vigueur."
                                .formatted(part.text(), part.attribute("ref"))),
                new FormatRule(
                        warning(
                                "public-inconnu",
                                "Un code de public visé n’existe pas dans le Formacode.",
                                "Choisissez le public dans la liste du Formacode V14.",
                                "Centre Inffo, Formacode V14, branche des publics"),
                        List.of("code-public-vise"),
                        part -> part.attribute("ref").equals("V14") && !PUBLICS.contains(part.text()),
                        part -> "Le public « %s » n’existe pas dans le Formacode V14.".formatted(part.text())),
                format(
                        warning(
                                "rome-invalide",
                                "Un code ROME n’a pas la forme d’une lettre et quatre chiffres.",
                                "Choisissez un code dans le ROME en vigueur.",
                                "France Travail, ROME"),
                        List.of("code-ROME"),
                        text -> unless(
                                Identifiants.isRome(text),
                                "Le code « %s » n’a pas la forme d’un code ROME : une lettre et quatre chiffres.",
                                text)),
                format(
                        warning(
                                "nsf-inconnu",
                                "Un code NSF n’existe pas dans la nomenclature.",
                                "Choisissez un code dans la nomenclature des spécialités de formation.",
                                "Insee, nomenclature NSF"),
                        List.of("code-NSF"),
                        text -> unless(
                                NSF.contains(text), "Le code « %s » n’existe pas dans la nomenclature NSF.", text)),
                format(
                        warning(
                                "langue-inconnue",
                                "Un code de langue n’existe pas.",
                                "Indiquez les deux lettres de la langue, par exemple « fr » ou « en ».",
                                "ISO 639-1 ; Lhéo 2.3, élément langue-formation"),
                        List.of("langue-formation"),
                        text -> unless(
                                LANGUES.contains(text) || LANGUES.contains(text.toLowerCase(Locale.ROOT)),
                                "La langue « %s » n’existe pas dans la norme ISO 639-1.",
                                text)),
                format(
                        hint(
                                "region-ancienne",
                                "Un code de région est d’avant 2016.",
                                "Indiquez le code de la région actuelle, ou retirez-le : la commune suffit.",
                                "Insee, code officiel géographique ; loi n° 2015-29 du 16 janvier 2015"),
                        List.of("region"),
                        text -> unless(
                                !isOldRegion(text), "Le code « %s » est celui d’une région d’avant 2016.", text)));
    }

    /** Whether a code is that of a region that the law of 2015 merged into another. */
    static boolean isOldRegion(String code) {
        return OLD_REGIONS.contains(code);
    }

    private static RuleDescription warning(String code, String summary, String remedy, String source) {
        return new RuleDescription(code, WARNING, summary, remedy, source);
    }

    private static RuleDescription hint(String code, String summary, String remedy, String source) {
        return new RuleDescription(code, HINT, summary, remedy, source);
    }

    /** @param isFine a quick look that settles most cases; the fault is looked for only when it does not */
    private static Rule unlessRepeated(
            RuleDescription description,
            List<String> elements,
            Predicate<String> isFine,
            Function<String, Optional<String>> fault) {
        return format(
                description,
                elements,
                text -> Digits.isOneRepeated(text) || isFine.test(text) ? Optional.empty() : fault.apply(text));
    }

    private static Rule repeated(RuleDescription description, String element) {
        return new FormatRule(
                description,
                List.of(element),
                part -> Digits.isOneRepeated(part.text()),
                part -> "La valeur « %s » ne fait que remplir l’emplacement.".formatted(part.text()));
    }

    private static Rule format(
            RuleDescription description, List<String> elements, Function<String, Optional<String>> fault) {
        return new FormatRule(
                description,
                elements,
                part -> fault.apply(part.text()).isPresent(),
                part -> fault.apply(part.text()).orElseThrow());
    }

    private static Optional<String> unless(boolean fine, String message, String text) {
        return fine ? Optional.empty() : Optional.of(message.formatted(text));
    }

    private static Set<String> codes(DictLheo table) {
        return table.codes().stream().map(CodeLheo::code).collect(Collectors.toUnmodifiableSet());
    }
}
