package fr.estuaire.reference;

import java.util.Arrays;
import java.util.Optional;

/** The registers and nomenclatures that offers are checked against, each with an owner who publishes it. */
public enum Register {
    COMMUNES("communes", "Communes et codes postaux", "Insee et La Poste"),
    FRANCE_COMPETENCES("france-competences", "Certifications RNCP et RS", "France compétences"),
    CERTIF_INFO("certif-info", "Certif Info", "Réseau des Carif-Oref"),
    FORMACODE("formacode", "Formacode", "Centre Inffo"),
    ROME("rome", "ROME", "France Travail"),
    CFD("cfd", "Diplômes de l’Éducation nationale", "Base centrale des nomenclatures"),
    KIT_APPRENTISSAGE("kit-apprentissage", "Correspondance des diplômes et du RNCP", "Réseau des Carif-Oref"),
    ORGANISMES("organismes", "Liste publique des organismes de formation", "DGEFP"),
    SIRENE("sirene", "Établissements", "Insee"),
    UAI("uai", "Établissements d’enseignement", "Éducation nationale"),
    PRO_A("pro-a", "Certifications éligibles à la Pro-A", "Ministère du travail"),
    TRANSITION_ECOLOGIQUE(
            "transition-ecologique", "Certifications de la transition écologique", "Réseau des Carif-Oref");

    private final String code;
    private final String label;
    private final String owner;

    Register(String code, String label, String owner) {
        this.code = code;
        this.label = label;
        this.owner = owner;
    }

    /** As typed in a command: {@code france-competences}. */
    public String code() {
        return code;
    }

    /** As people call it, in French. */
    public String label() {
        return label;
    }

    /** Who publishes it. */
    public String owner() {
        return owner;
    }

    public static Optional<Register> find(String code) {
        return Arrays.stream(values())
                .filter(register -> register.code.equals(code))
                .findFirst();
    }
}
