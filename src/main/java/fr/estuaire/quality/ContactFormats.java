package fr.estuaire.quality;

import static fr.estuaire.quality.Severity.WARNING;

import java.util.List;

/** The table of checks on the means to reach a body. */
final class ContactFormats {
    private ContactFormats() {}

    static List<Rule> rules() {
        return List.of(
                new FormatRule(
                        new RuleDescription(
                                "telephone-invalide",
                                WARNING,
                                "Un numéro de téléphone n’en est pas un.",
                                "Indiquez un seul numéro : dix chiffres, ou + et l’indicatif du pays.",
                                "Arcep, plan de numérotation"),
                        List.of("numtel"),
                        part -> !Telephones.isNumber(part.text()) && !Telephones.isDummy(part.text()),
                        part -> "Le téléphone « %s » ne peut pas être composé.".formatted(part.text())),
                new FormatRule(
                        new RuleDescription(
                                "telephone-fictif",
                                WARNING,
                                "Un numéro de téléphone ne fait que remplir l’emplacement.",
                                "Indiquez le vrai numéro, ou retirez l’élément.",
                                "EDOF, contacts fictifs ; flux national, valeurs observées"),
                        List.of("numtel"),
                        part -> Telephones.isDummy(part.text()),
                        part -> "Le téléphone « %s » ne fait que remplir l’emplacement.".formatted(part.text())),
                new FormatRule(
                        new RuleDescription(
                                "courriel-fictif",
                                WARNING,
                                "Une adresse électronique n’est lue par personne.",
                                "Indiquez l’adresse d’une personne ou d’un service qui répond.",
                                "EDOF, contacts fictifs ; RFC 2606, domaines réservés"),
                        List.of("courriel"),
                        part -> Courriels.isDummy(part.text()),
                        part -> "L’adresse « %s » n’est sans doute lue par personne.".formatted(part.text())));
    }
}
