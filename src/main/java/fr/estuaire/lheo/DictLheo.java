package fr.estuaire.lheo;

import java.util.List;
import java.util.Optional;

/**
 * The code tables of Lhéo 2.3: those the grammar closes, and three nomenclatures it only refers to (NSF, the public
 * branch of Formacode V14, the teaching branch of Formacode). The labels are in {@code lheo/codes.csv}; the longest
 * are worded anew.
 */
public enum DictLheo {
    BOOLEAN("Oui ou non"),
    MODALITES_ENSEIGNEMENT("Présence ou distance"),
    MODALITES_ES("Modalités d’entrées/sorties"),
    ETAT_RECRUTEMENT("État du recrutement"),
    AIS("Objectif général de formation"),
    PERIMETRE_RECRUTEMENT("Périmètre de recrutement"),
    FINANCEURS("Financeurs"),
    TYPE_CONTACT("Type de contact"),
    TYPE_PARCOURS("Type de parcours de formation"),
    TYPE_POSITIONNEMENT("Type de positionnement"),
    TYPE_MODULE("Type de module"),
    MODALITE_RECRUTEMENT("Modalité de recrutement"),
    TYPE_ENSEIGNEMENT("Type d’enseignement"),
    TYPE_EQUIPEMENT("Type d’équipement"),
    TYPE_VALIDATION_BLOCS("Type de validation d’un bloc de compétences"),
    TYPE_ALTERNANCE("Type de contrat d’alternance"),
    UNITE_RYTHME("Unité de rythme"),
    TYPE_CYCLE("Type de cycle"),
    NIVEAUX("Niveaux"),
    NSF("Spécialités de formation"),
    PUBLIC_VISE("Publics, Formacode V14"),
    MODALITE_PEDAGOGIQUE("Modalités pédagogiques, Formacode");

    private final String label;

    DictLheo(String label) {
        this.label = label;
    }

    /** What the table is about, in French. */
    public String label() {
        return label;
    }

    /** Every code, also those no longer proposed, in the order of the standard. */
    public List<CodeLheo> codes() {
        return CodeTables.of(this);
    }

    /** The codes to propose in a form. */
    public List<CodeLheo> proposed() {
        return codes().stream().filter(code -> !code.retired()).toList();
    }

    public Optional<CodeLheo> find(String code) {
        return codes().stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** The label of a code, or the code itself when the table does not have it. */
    public String labelOf(String code) {
        return find(code).map(CodeLheo::label).orElse(code);
    }
}
