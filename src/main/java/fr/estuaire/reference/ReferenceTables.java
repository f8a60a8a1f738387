package fr.estuaire.reference;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The snapshot as tables in memory. Filled once by its builder, then read by any number of threads. */
public final class ReferenceTables implements References {
    private final String edition;
    private final Set<Register> registers;
    private final @Nullable Communes communes;
    private final Map<String, CertificationFacts> certifications;
    private final Map<String, DiplomeFacts> diplomes;
    private final Map<String, Set<String>> formacodes;
    private final Set<String> romes;
    private final Map<String, CfdFacts> cfds;
    private final SiretIndex etablissements;
    private final Map<String, OrganismeFacts> organismes;
    private final Map<String, OrganismeFacts> organismesBySiren;
    private final Habilitations habilitations;
    private final Map<String, UaiFacts> uais;

    private ReferenceTables(Builder builder) {
        this.edition = builder.edition;
        this.registers = builder.registers;
        this.communes = builder.communes;
        this.certifications = builder.certifications;
        this.diplomes = builder.diplomes;
        this.formacodes = builder.formacodes;
        this.romes = builder.romes;
        this.cfds = builder.cfds;
        this.etablissements = builder.etablissements.build();
        this.organismes = builder.organismes;
        this.organismesBySiren = bySiren(builder.organismes.values());
        this.habilitations = builder.habilitations.build();
        this.uais = builder.uais;
    }

    @Override
    public boolean has(Register register) {
        return registers.contains(register);
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Optional<Commune> findCommune(String codeInsee) {
        return communes == null ? Optional.empty() : communes.findByCode(codeInsee);
    }

    @Override
    public boolean postalCodeExists(String codePostal) {
        return communes != null && communes.postalCodeExists(codePostal);
    }

    @Override
    public boolean communeHasPostalCode(String codeInsee, String codePostal) {
        return communes != null && communes.communeHasPostalCode(codeInsee, codePostal);
    }

    @Override
    public Optional<CertificationFacts> findCertification(String numero) {
        return Optional.ofNullable(certifications.get(numero));
    }

    @Override
    public Optional<DiplomeFacts> findDiplome(String code) {
        return Optional.ofNullable(diplomes.get(code));
    }

    @Override
    public boolean knowsFormacode(String version, String code) {
        return formacodes.getOrDefault(version, Set.of()).contains(code);
    }

    @Override
    public boolean hasFormacode(String version) {
        return formacodes.containsKey(version);
    }

    @Override
    public boolean knowsRome(String code) {
        return romes.contains(code);
    }

    @Override
    public Optional<CfdFacts> findCfd(String cfd) {
        return Optional.ofNullable(cfds.get(cfd));
    }

    @Override
    public Optional<EtablissementFacts> findEtablissement(String siret) {
        return etablissements.find(siret);
    }

    @Override
    public Optional<OrganismeFacts> findOrganisme(String nda) {
        return Optional.ofNullable(organismes.get(nda));
    }

    @Override
    public Optional<OrganismeFacts> findOrganismeBySiren(String siren) {
        return Optional.ofNullable(organismesBySiren.get(siren));
    }

    @Override
    public boolean mayTrain(String siret, String certification) {
        return siret.length() >= 9 && habilitations.contains(certification, siret.substring(0, 9));
    }

    @Override
    public Optional<UaiFacts> findUai(String code) {
        return Optional.ofNullable(uais.get(code));
    }

    private static Map<String, OrganismeFacts> bySiren(Iterable<OrganismeFacts> organismes) {
        Map<String, OrganismeFacts> found = new HashMap<>();
        for (OrganismeFacts organisme : organismes) {
            if (organisme.siren() != null) {
                found.merge(organisme.siren(), organisme, ReferenceTables::together);
            }
        }
        return found;
    }

    private static OrganismeFacts together(OrganismeFacts one, OrganismeFacts other) {
        return new OrganismeFacts(
                one.nda(),
                one.siren(),
                one.denomination(),
                one.actif() || other.actif(),
                one.qualiopiActions() || other.qualiopiActions(),
                one.qualiopiBilans() || other.qualiopiBilans(),
                one.qualiopiVae() || other.qualiopiVae(),
                one.qualiopiApprentissage() || other.qualiopiApprentissage());
    }

    /** Receives the registers, in any order; one that received nothing counts as not loaded. */
    public static final class Builder {
        private final Set<Register> registers = EnumSet.noneOf(Register.class);
        private final Map<String, CertificationFacts> certifications = new HashMap<>();
        private final Map<String, DiplomeFacts> diplomes = new HashMap<>();
        private final Map<String, Set<String>> formacodes = new HashMap<>();
        private final Set<String> romes = new HashSet<>();
        private final Map<String, CfdFacts> cfds = new HashMap<>();
        private final SiretIndex.Builder etablissements = new SiretIndex.Builder();
        private final Map<String, OrganismeFacts> organismes = new HashMap<>();
        private final Habilitations.Builder habilitations = new Habilitations.Builder();
        private final Map<String, UaiFacts> uais = new HashMap<>();
        private @Nullable Communes communes;
        private String edition = "";

        public Builder edition(String name) {
            edition = name;
            return this;
        }

        public Builder communes(Communes known) {
            communes = known;
            registers.add(Register.COMMUNES);
            return this;
        }

        public Builder add(CertificationFacts certification) {
            registers.add(Register.FRANCE_COMPETENCES);
            certifications.put(certification.numero(), certification);
            return this;
        }

        public Builder add(DiplomeFacts diplome) {
            registers.add(Register.CERTIF_INFO);
            diplomes.put(diplome.code(), diplome);
            return this;
        }

        public Builder formacode(String version, String code) {
            registers.add(Register.FORMACODE);
            formacodes.computeIfAbsent(version, key -> new HashSet<>()).add(code);
            return this;
        }

        public Builder rome(String code) {
            registers.add(Register.ROME);
            romes.add(code);
            return this;
        }

        public Builder add(CfdFacts diplome) {
            registers.add(Register.CFD);
            cfds.put(diplome.cfd(), diplome);
            return this;
        }

        public Builder add(EtablissementFacts etablissement) {
            registers.add(Register.SIRENE);
            etablissements.add(etablissement);
            return this;
        }

        public Builder add(OrganismeFacts organisme) {
            registers.add(Register.ORGANISMES);
            organismes.put(organisme.nda(), organisme);
            return this;
        }

        /** @param siren of a partner or a certifier that may prepare to the certification */
        public Builder habilitation(String certification, String siren) {
            habilitations.add(certification, siren);
            return this;
        }

        public Builder add(UaiFacts uai) {
            registers.add(Register.UAI);
            uais.put(uai.code(), uai);
            return this;
        }

        public ReferenceTables build() {
            return new ReferenceTables(this);
        }
    }
}
