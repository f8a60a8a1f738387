package fr.estuaire.quality;

import static fr.estuaire.quality.Severity.HINT;
import static fr.estuaire.quality.Severity.WARNING;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.shared.CodePostal;
import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Rncp;
import fr.estuaire.shared.Rs;
import fr.estuaire.shared.Siret;
import fr.estuaire.shared.Uai;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The table of checks on identifiers and codes, each by its form or key alone. */
final class IdentifierFormats {
    private static final List<String> FORMACODES =
            List.of("code-FORMACODE", "code-public-vise", "code-modalite-pedagogique", "reference-code-FORMACODE");
    private static final Pattern FORMACODE = Pattern.compile("\\d{5}");
    /** Since 2009 a letter and four digits; the older five digits are no longer published. */
    private static final Pattern ROME = Pattern.compile("[A-N]\\d{4}");

    /** Public bodies, universities among them, have a P after the four digits of the region and the department. */
    private static final Pattern PUBLIC_NDA = Pattern.compile("\\d{4}P\\d{6}");

    private IdentifierFormats() {}

    static List<Rule> rules() {
        return List.of(
                unlessRepeated(
                        "siret-invalide",
                        "Un SIRET ne respecte pas sa clé de contrôle.",
                        "Vérifiez le SIRET dans le répertoire SIRENE.",
                        "Insee, répertoire SIRENE",
                        List.of("SIRET"),
                        Siret::findFault),
                repeated(
                        "siret-fictif",
                        "Un SIRET est rempli d’un même chiffre.",
                        "Remplacez-le par le SIRET réel de l’établissement.",
                        "Flux national, valeurs de remplissage observées",
                        "SIRET"),
                unlessRepeated(
                        "nda-invalide",
                        "Un numéro de déclaration d’activité n’a pas la forme attendue.",
                        "Vérifiez le numéro sur la liste publique des organismes de formation.",
                        "Code du travail, art. L. 6351-1",
                        List.of("numero-activite"),
                        IdentifierFormats::ndaFault),
                repeated(
                        "nda-fictif",
                        "Un numéro de déclaration d’activité est rempli d’un même chiffre.",
                        "Indiquez le numéro réel, ou demandez-le à l’organisme.",
                        "Flux national, valeurs de remplissage observées",
                        "numero-activite"),
                format(
                        "uai-invalide",
                        "Un code UAI ne respecte pas sa lettre de contrôle.",
                        "Vérifiez le code dans l’annuaire de l’Éducation nationale.",
                        "Ministère de l’Éducation nationale",
                        List.of("code-UAI"),
                        Uai::findFault),
                format(
                        "code-postal-invalide",
                        "Un code postal n’a pas la forme d’un code postal français.",
                        "Indiquez les cinq chiffres du code postal.",
                        "La Poste, base des codes postaux",
                        List.of("codepostal"),
                        CodePostal::findFault),
                format(
                        "rncp-invalide",
                        "Un numéro RNCP n’a pas la forme attendue.",
                        "Vérifiez le numéro sur le site de France compétences.",
                        "France compétences",
                        List.of("code-RNCP", "reference-code-RNCP"),
                        Rncp::findFault),
                format(
                        "rs-invalide",
                        "Un numéro du répertoire spécifique n’a pas la forme attendue.",
                        "Vérifiez le numéro sur le site de France compétences.",
                        "France compétences",
                        List.of("code-RS", "reference-code-RS"),
                        Rs::findFault),
                format(
                        "formacode-invalide",
                        "Un code Formacode ne compte pas cinq chiffres.",
                        "Choisissez un code dans le Formacode en vigueur.",
                        "Centre Inffo, Formacode",
                        FORMACODES,
                        text -> unless(
                                FORMACODE.matcher(text).matches(),
                                "Le code « %s » n’a pas la forme d’un Formacode : cinq chiffres.",
                                text)),
                format(
                        "rome-invalide",
                        "Un code ROME n’a pas la forme d’une lettre et quatre chiffres.",
                        "Choisissez un code dans le ROME en vigueur.",
                        "France Travail, ROME",
                        List.of("code-ROME"),
                        text -> unless(
                                ROME.matcher(text).matches(),
                                "Le code « %s » n’a pas la forme d’un code ROME : une lettre et quatre chiffres.",
                                text)),
                format(
                        "nsf-inconnu",
                        "Un code NSF n’existe pas dans la nomenclature.",
                        "Choisissez un code dans la nomenclature des spécialités de formation.",
                        "Insee, nomenclature NSF",
                        List.of("code-NSF"),
                        text -> unless(
                                DictLheo.NSF.find(text).isPresent(),
                                "Le code « %s » n’existe pas dans la nomenclature NSF.",
                                text)),
                withoutVersion());
    }

    private static Optional<String> ndaFault(String text) {
        return PUBLIC_NDA.matcher(text).matches() ? Optional.empty() : Nda.findFault(text);
    }

    private static Rule withoutVersion() {
        return new FormatRule(
                new RuleDescription(
                        "formacode-sans-version",
                        HINT,
                        "Un code Formacode ne dit pas de quelle version il est.",
                        "Ajoutez l’attribut ref, par exemple ref=\"V14\" : le sens d’un code change selon la version.",
                        "Lhéo 2.3, attribut ref obligatoire sur ces trois éléments"),
                FORMACODES.subList(0, 3),
                located -> unless(
                        located.element()
                                .attribute("ref")
                                .filter(ref -> !ref.isBlank())
                                .isPresent(),
                        "Le code « %s » n’indique pas sa version (attribut ref).",
                        located.text().orElse("")));
    }

    private static Rule unlessRepeated(
            String code,
            String summary,
            String remedy,
            String source,
            List<String> elements,
            Function<String, Optional<String>> fault) {
        return format(
                code,
                summary,
                remedy,
                source,
                elements,
                text -> Placeholders.isDigitRepeated(text) ? Optional.empty() : fault.apply(text));
    }

    private static Rule repeated(String code, String summary, String remedy, String source, String element) {
        return new FormatRule(
                new RuleDescription(code, HINT, summary, remedy, source),
                List.of(element),
                located -> located.text()
                        .filter(Placeholders::isDigitRepeated)
                        .map("La valeur « %s » ne fait que remplir l’emplacement."::formatted));
    }

    private static Rule format(
            String code,
            String summary,
            String remedy,
            String source,
            List<String> elements,
            Function<String, Optional<String>> fault) {
        return new FormatRule(
                new RuleDescription(code, WARNING, summary, remedy, source),
                elements,
                located -> located.text().flatMap(fault));
    }

    private static Optional<String> unless(boolean fine, String message, String text) {
        return fine ? Optional.empty() : Optional.of(message.formatted(text));
    }
}
