package fr.estuaire.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the registers, held in memory and never changed: what rules ask, they ask here, so that a rule does no
 * input or output. All answers are those that count, after the buffer. A question about a register that is not
 * {@linkplain #has loaded} has no answer: rules that need one declare it, and are then left out.
 */
public interface References {

    boolean has(Register register);

    /** Changes when the registers do, so that who judged by them knows when to judge again. */
    String edition();

    /** @param codeInsee five characters, such as 75056 or 2A004; arrondissements of Paris, Lyon, Marseille count */
    Optional<Commune> findCommune(String codeInsee);

    /** @param codePostal five digits */
    boolean postalCodeExists(String codePostal);

    boolean communeHasPostalCode(String codeInsee, String codePostal);

    /** @param numero with its prefix: RNCP34762, RS5000 */
    Optional<CertificationFacts> findCertification(String numero);

    /** @param code of Certif Info, digits */
    Optional<DiplomeFacts> findDiplome(String code);

    /** @param version such as V14; an unknown version knows no term */
    boolean knowsFormacode(String version, String code);

    /** Whether the terms of this version of the Formacode were imported. */
    boolean hasFormacode(String version);

    boolean knowsRome(String code);

    /** @param cfd eight characters */
    Optional<CfdFacts> findCfd(String cfd);

    /** The establishment, as SIRENE says; only those of training bodies are known. */
    Optional<EtablissementFacts> findEtablissement(String siret);

    /** The training body that declared its activity under this number. */
    Optional<OrganismeFacts> findOrganisme(String nda);

    /** What holds of a legal unit whatever the declaration number: the rights of its declarations put together. */
    Optional<OrganismeFacts> findOrganismeBySiren(String siren);

    /**
     * Whether the legal unit of a SIRET may prepare to a certification, as its certifier or its partner. Rights are
     * looked at by SIREN: partners are often declared with the SIRET of their head office.
     */
    boolean mayTrain(String siret, String certification);

    Optional<UaiFacts> findUai(String code);

    /**
     * A certification of France compétences.
     *
     * @param niveau of the national framework, 1 to 8; 0 when it has none
     * @param fin last day of its registration, null when unlimited or unknown
     * @param limiteDelivrance last day on which it may still be awarded to those who entered before its end
     * @param remplacante the newest certification that replaces it, null when none does
     * @param parPartenaires whether partners are listed at all: without any, only certifiers are, or the law says who
     * @param deDroit registered by law (State diplomas): entitlement is then not a matter of partners
     */
    record CertificationFacts(
            String numero,
            String intitule,
            int niveau,
            boolean active,
            @Nullable LocalDate effet,
            @Nullable LocalDate fin,
            @Nullable LocalDate limiteDelivrance,
            @Nullable String remplacante,
            boolean parPartenaires,
            boolean deDroit,
            Set<String> formacodes,
            Set<String> romes,
            Set<String> nsf) {
        public CertificationFacts {
            formacodes = Set.copyOf(formacodes);
            romes = Set.copyOf(romes);
            nsf = Set.copyOf(nsf);
        }
    }

    /**
     * A diploma of Certif Info.
     *
     * @param numero RNCP or RS number with its prefix, null outside the registers
     * @param derniereSession last year of examination, 0 when there is none
     */
    record DiplomeFacts(
            String code,
            String intitule,
            @Nullable String numero,
            @Nullable String cfd,
            int niveau,
            int derniereSession) {}

    /** @param fermeture day on which the diploma ceased to exist, null while it lives */
    record CfdFacts(String cfd, String intitule, @Nullable LocalDate fermeture, Set<String> rncp) {
        public CfdFacts {
            rncp = Set.copyOf(rncp);
        }
    }

    record EtablissementFacts(
            String siret, boolean ouvert, @Nullable String codeCommune) {}

    /** @param actif whether the body is still on the public list */
    record OrganismeFacts(
            String nda,
            @Nullable String siren,
            String denomination,
            boolean actif,
            boolean qualiopiActions,
            boolean qualiopiBilans,
            boolean qualiopiVae,
            boolean qualiopiApprentissage) {}

    record UaiFacts(
            String code,
            @Nullable String siret,
            boolean ouvert,
            @Nullable String codeCommune) {}

    /** Knows nothing: the rules that need a register stay silent. */
    static References none() {
        return new ReferenceTables.Builder().build();
    }

    /** Knows the communes, which come with the application, and nothing else. */
    static References of(Communes communes) {
        return new ReferenceTables.Builder().communes(communes).build();
    }
}
