package fr.estuaire.quality;

import java.util.List;

/** What the engines themselves find, beside the rules of the book. */
final class EngineRules {
    static final RuleDescription SCHEMA = new RuleDescription(
                    "schema",
                    Severity.ISOLATING,
                    "La formation n’est pas conforme à la grammaire Lhéo 2.3.",
                    "Corrigez l’élément indiqué, ou l’outil qui produit le fichier.",
                    "Schéma XSD de Lhéo 2.3")
            .latitude(Latitude.FIXED);
    static final RuleDescription FICHIER_ILLISIBLE = new RuleDescription(
                    "fichier-illisible",
                    Severity.BLOCKING,
                    "Le fichier ne peut pas être lu comme du Lhéo.",
                    "Suivez l’indication du message, puis déposez le fichier de nouveau.",
                    "XML 1.0 ; Lhéo 2.3")
            .latitude(Latitude.FIXED);
    static final RuleDescription FICHIER_SANS_FORMATION = new RuleDescription(
                    "fichier-sans-formation",
                    Severity.BLOCKING,
                    "Le fichier ne contient aucune formation.",
                    "Vérifiez l’export : un fichier Lhéo contient au moins une formation.",
                    "Schéma XSD de Lhéo 2.3, élément offres")
            .latitude(Latitude.FIXED);
    static final RuleDescription NUMERO_DOUBLE = new RuleDescription(
                    "numero-double",
                    Severity.ISOLATING,
                    "Une formation porte le même numéro qu’une autre, plus haut dans le fichier.",
                    "Donnez à chaque formation un numéro unique ; seule la première est retenue.",
                    "data-inclusion, unicité du numéro")
            .latitude(Latitude.FIXED);
    static final RuleDescription ELEMENT_INATTENDU = new RuleDescription(
            "element-inattendu",
            Severity.WARNING,
            "Un élément qui n’est pas une formation figure parmi les formations.",
            "Retirez l’élément : il n’est pas lu.",
            "Schéma XSD de Lhéo 2.3, élément offres");
    static final RuleDescription REGLE_EN_PANNE = new RuleDescription(
            "regle-en-panne",
            Severity.WARNING,
            "Une règle n’a pas pu s’appliquer à la formation.",
            "Signalez-le à l’assistance : la formation n’y est pour rien.",
            "Estuaire");

    private EngineRules() {}

    static List<RuleDescription> all() {
        return List.of(
                FICHIER_ILLISIBLE, FICHIER_SANS_FORMATION, ELEMENT_INATTENDU, NUMERO_DOUBLE, SCHEMA, REGLE_EN_PANNE);
    }
}
