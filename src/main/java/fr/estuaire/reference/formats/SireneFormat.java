package fr.estuaire.reference.formats;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.csv.RefusedLineException;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stock of establishments of Insee ({@code StockEtablissement_utf8.csv}, as it is or zipped), in its layouts of 48, 53
 * or 54 columns. Of its tens of millions of lines only those of training bodies, their partners and schools are kept.
 */
@Component
class SireneFormat implements RegisterFormat<SireneFormat.Etablissement> {
    private static final String HIDDEN = "[ND]";
    private static final Pattern NAF = Pattern.compile("\\d{2}\\.\\d{2}[A-Z]");
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("siret")
            .required("etatAdministratifEtablissement")
            .optional("etablissementSiege")
            .optional("dateDebut")
            .optional("enseigne1Etablissement")
            .optional("denominationUsuelleEtablissement")
            .optional("complementAdresseEtablissement")
            .optional("numeroVoieEtablissement")
            .optional("indiceRepetitionEtablissement")
            .optional("typeVoieEtablissement")
            .optional("libelleVoieEtablissement")
            .optional("codePostalEtablissement")
            .optional("codeCommuneEtablissement")
            .optional("libelleCommuneEtablissement")
            .optional("activitePrincipaleEtablissement")
            .unused("""
                    siren nic statutDiffusionEtablissement dateCreationEtablissement trancheEffectifsEtablissement
                    anneeEffectifsEtablissement activitePrincipaleRegistreMetiersEtablissement
                    dateDernierTraitementEtablissement nombrePeriodesEtablissement dernierNumeroVoieEtablissement
                    indiceRepetitionDernierNumeroVoieEtablissement libelleCommuneEtrangerEtablissement
                    distributionSpecialeEtablissement codeCedexEtablissement libelleCedexEtablissement
                    codePaysEtrangerEtablissement libellePaysEtrangerEtablissement identifiantAdresseEtablissement
                    coordonneeLambertAbscisseEtablissement coordonneeLambertOrdonneeEtablissement
                    complementAdresse2Etablissement numeroVoie2Etablissement indiceRepetition2Etablissement
                    typeVoie2Etablissement libelleVoie2Etablissement codePostal2Etablissement libelleCommune2Etablissement
                    libelleCommuneEtranger2Etablissement distributionSpeciale2Etablissement codeCommune2Etablissement
                    codeCedex2Etablissement libelleCedex2Etablissement codePaysEtranger2Etablissement
                    libellePaysEtranger2Etablissement enseigne2Etablissement enseigne3Etablissement
                    nomenclatureActivitePrincipaleEtablissement caractereEmployeurEtablissement
                    activitePrincipaleNAF25Etablissement""");
    private static final RegisterTable<Etablissement> TABLE = RegisterTable.<Etablissement>named("etablissement")
            .key("siret", Etablissement::siret)
            .value("siren", etablissement -> etablissement.siret().substring(0, KnownSirens.LENGTH))
            .value("siege", Etablissement::siege)
            .right("ouvert", Etablissement::ouvert)
            .value("depuis", Etablissement::depuis)
            .text("enseigne", 250, Etablissement::enseigne)
            .text("adresse", 250, Etablissement::adresse)
            .value("code_postal", Etablissement::codePostal)
            .value("code_commune", Etablissement::codeCommune)
            .text("ville", 100, Etablissement::ville)
            .value("naf", Etablissement::naf)
            .build();

    @Override
    public Register register() {
        return Register.SIRENE;
    }

    @Override
    public RegisterTable<Etablissement> table() {
        return TABLE;
    }

    @Override
    public Set<Register> scope() {
        return Set.of(Register.ORGANISMES, Register.FRANCE_COMPETENCES, Register.UAI);
    }

    @Override
    public RegisterReader<Etablissement> open(RegisterFile file, JdbcClient registers) throws IOException {
        KnownSirens known = KnownSirens.load(registers);
        if (known.isEmpty()) {
            throw new UnreadableRegisterException("SIRENE ne sert qu’aux organismes connus, et il n’y en a pas encore :"
                    + " importez d’abord la liste publique des organismes (« organismes »).");
        }
        return OneTable.open(file, LAYOUT, line -> etablissement(line, known));
    }

    private static Optional<Etablissement> etablissement(CsvLine line, KnownSirens known) {
        String siret = line.required("siret");
        if (!Codes.isSiret(siret)) {
            throw RefusedLineException.badForm("siret", siret);
        }
        return known.contains(siret) ? Optional.of(etablissement(line, siret)) : Optional.empty();
    }

    private static Etablissement etablissement(CsvLine line, String siret) {
        String sign = shown(line, "enseigne1Etablissement");
        return new Etablissement(
                siret,
                Codes.isTrue(line.text("etablissementSiege")),
                "A".equals(line.required("etatAdministratifEtablissement")),
                line.date("dateDebut"),
                sign == null ? shown(line, "denominationUsuelleEtablissement") : sign,
                adresse(line),
                line.matchingOrNull("codePostalEtablissement", Codes.CODE_POSTAL),
                line.matchingOrNull("codeCommuneEtablissement", Codes.COMMUNE),
                shown(line, "libelleCommuneEtablissement"),
                line.matchingOrNull("activitePrincipaleEtablissement", NAF));
    }

    private static @Nullable String adresse(CsvLine line) {
        String address = Stream.of(
                        "numeroVoieEtablissement",
                        "indiceRepetitionEtablissement",
                        "typeVoieEtablissement",
                        "libelleVoieEtablissement",
                        "complementAdresseEtablissement")
                .map(column -> shown(line, column))
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return address.isEmpty() ? null : address;
    }

    /** Some people asked Insee to hide their address. */
    private static @Nullable String shown(CsvLine line, String column) {
        String text = line.text(column);
        return HIDDEN.equals(text) ? null : text;
    }

    record Etablissement(
            String siret,
            boolean siege,
            boolean ouvert,
            @Nullable LocalDate depuis,
            @Nullable String enseigne,
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String codeCommune,
            @Nullable String ville,
            @Nullable String naf) {}
}
