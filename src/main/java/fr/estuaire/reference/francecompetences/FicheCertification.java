package fr.estuaire.reference.francecompetences;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the RNCP or of the RS as a file tells it, cut to what the tables hold. Lists are sorted and without
 * duplicates, so that two files that say the same thing in another order give equal sheets.
 *
 * @param numero with its prefix: RNCP34762, RS5000
 * @param niveau of the national framework, 1 to 8; 0 when it has none
 * @param limiteDelivrance only the XML knows it, as the aims and the state of entitlements
 */
record FicheCertification(
        String numero,
        String intitule,
        @Nullable String abregeCode,
        @Nullable String abregeLibelle,
        int niveau,
        boolean active,
        @Nullable String typeEnregistrement,
        @Nullable LocalDate decision,
        @Nullable LocalDate effet,
        @Nullable LocalDate fin,
        @Nullable LocalDate limiteDelivrance,
        boolean accessibleNc,
        boolean accessiblePf,
        @Nullable String objectifs,
        List<CodeFiche> codes,
        List<Bloc> blocs,
        List<Lien> liens,
        List<Certificateur> certificateurs,
        Set<Voie> voies,
        List<Habilitation> habilitations) {

    /** RNCP or RS. */
    String registre() {
        return numero.startsWith("RS") ? "RS" : "RNCP";
    }

    /** @param genre FORMACODE, NSF or ROME */
    record CodeFiche(String genre, String code, @Nullable String libelle) {}

    /** A block of competences. */
    record Bloc(String code, String libelle) {}

    /** A certification and the one that replaces it: the sheet that says so is either of them. */
    record Lien(String ancienne, String nouvelle) {}

    /** A body that awards the certification, in the order of the file; abroad it has no SIRET. */
    record Certificateur(int rang, @Nullable String siret, String nom) {}

    /**
     * The right of a partner.
     *
     * @param depuis null when the file does not say
     * @param active whether the file says that it holds; the CSV lists partners without saying
     */
    record Habilitation(
            String siret,
            Nature nature,
            String nom,
            @Nullable LocalDate depuis,
            boolean active) {}

    /** What a partner is entitled to. */
    enum Nature {
        FORMER,
        EVALUER,
        LES_DEUX;

        /** What two mentions of one partner give together. */
        Nature and(Nature other) {
            return this == other ? this : LES_DEUX;
        }
    }

    /** How one enters the certification. */
    enum Voie {
        FI,
        APPRENTISSAGE,
        FC,
        PROFESSIONNALISATION,
        INDIVIDUELLE,
        VAE
    }
}
