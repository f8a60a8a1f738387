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
        Set<CodeFacts> codes) {

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
}
