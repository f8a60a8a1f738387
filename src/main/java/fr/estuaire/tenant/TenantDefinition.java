package fr.estuaire.tenant;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a territory is and what is true there, as read from {@code tenants/<code>.yaml}.
 *
 * @param code name in lower case without accents, words joined by hyphens: {@code ile-de-france}
 * @param nom name as people write it: {@code Île-de-France}
 * @param structure the Carif-Oref or the authority that collects there
 * @param codeRegion INSEE code of the region or collectivity (2 or 3 characters): {@code 53}, {@code 988}
 * @param codesDepartement INSEE codes of its départements; the collectivity's own code overseas
 * @param fuseau time zone in which the dates and hours of the territory are read
 * @param identifiant which register identifies a body there
 * @param nda whether bodies have a declaration number (numéro de déclaration d’activité)
 * @param qualiopi whether the Qualiopi certification exists there
 * @param remplacements what a valid Lhéo file carries where the territory has no such identifier
 * @param prefixeNumero first part of every number that the territory gives, without the underscore; unique
 * @param collecte whether offers are entered in Estuaire or delivered by another tool
 * @param couleur accent colour of the territory, {@code #rrggbb}
 * @param regles the severities that the territory gives to rules, as written: {@code session-passee} → {@code a-ecarter};
 *     the module of the rules says which words have a sense
 * @param flux where the nation fetches the file of the territory; null when it is handed in, or made here
 * @param garde the limits that the territory sets to the guard of the roll-up, as written: {@code retraits} → {@code 30}
 */
public record TenantDefinition(
        String code,
        String nom,
        Structure structure,
        String codeRegion,
        List<String> codesDepartement,
        ZoneId fuseau,
        IdentifiantOrganisme identifiant,
        boolean nda,
        boolean qualiopi,
        Remplacements remplacements,
        String prefixeNumero,
        Collecte collecte,
        String couleur,
        Map<String, String> regles,
        Map<String, String> garde,
        @Nullable Flux flux) {

    public TenantDefinition {
        codesDepartement = List.copyOf(codesDepartement);
        regles = Map.copyOf(regles);
        garde = Map.copyOf(garde);
    }

    /** A territory whose file nobody fetches. */
    public TenantDefinition(
            String code,
            String nom,
            Structure structure,
            String codeRegion,
            List<String> codesDepartement,
            ZoneId fuseau,
            IdentifiantOrganisme identifiant,
            boolean nda,
            boolean qualiopi,
            Remplacements remplacements,
            String prefixeNumero,
            Collecte collecte,
            String couleur,
            Map<String, String> regles) {
        this(
                code,
                nom,
                structure,
                codeRegion,
                codesDepartement,
                fuseau,
                identifiant,
                nda,
                qualiopi,
                remplacements,
                prefixeNumero,
                collecte,
                couleur,
                regles,
                Map.of(),
                null);
    }

    public Optional<Flux> findFlux() {
        return Optional.ofNullable(flux);
    }

    /** The structure that collects in the territory; {@code site}, a host without {@code https://}, may be empty. */
    public record Structure(String nom, String site) {}

    /** The register in which a body of the territory is found. */
    public enum IdentifiantOrganisme {
        SIRET,
        RIDET,
        TAHITI,
        LOCAL
    }

    /** Digits that fill the mandatory Lhéo elements: 14 for the SIRET, 11 for the declaration number. */
    public record Remplacements(String siret, String numeroActivite) {
        /** The zeros met in real feeds. */
        static final Remplacements USUELS = new Remplacements("00000000000000", "00000000000");
    }

    /** How the offers of the territory reach the roll-up. */
    public enum Collecte {
        ESTUAIRE,
        FLUX
    }
}
