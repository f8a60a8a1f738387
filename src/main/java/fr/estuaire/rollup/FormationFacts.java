package fr.estuaire.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the catalogue keeps of a formation beside its fragment: what people search and lists show. */
record FormationFacts(
        String intitule,
        String organisme,
        String siret,
        String objectif,
        boolean certifiante,
        @Nullable String datemaj,
        List<SessionFacts> sessions,
        Set<CodeFacts> codes,
        Set<TrainingFacts> lieux) {

    /** @param genre FORMACODE, NSF, ROME, RNCP, RS, CERTIFINFO or CPF */
    record CodeFacts(String genre, String code) {}

    /**
     * A session at one of the places of its action; a session without a place has one of these too.
     *
     * @param lieuRang 0 for the main place
     */
    record SessionFacts(
            @Nullable String action,
            @Nullable String numero,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable String recrutement,
            int lieuRang,
            PlaceFacts lieu) {}

    /** @param villeCle what the town is found by: lower case, no accents, no CEDEX */
    record PlaceFacts(
            @Nullable String ville,
            @Nullable String villeCle,
            @Nullable String codePostal,
            @Nullable String codeCommune,
            @Nullable String departement,
            @Nullable String region) {
        static final PlaceFacts NOWHERE = new PlaceFacts(null, null, null, null, null, null);
    }

    /**
     * A place where an establishment trains, or answers for training.
     *
     * @param formateur whether it teaches there
     * @param sessions of the actions that take place there
     * @param premiere first day of the first of them, where known
     * @param derniere last day of the last of them, where known
     */
    record TrainingFacts(
            String siret,
            boolean formateur,
            @Nullable String nom,
            @Nullable String adresse,
            PlaceFacts lieu,
            int sessions,
            @Nullable LocalDate premiere,
            @Nullable LocalDate derniere) {}
}
