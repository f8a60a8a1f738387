package fr.estuaire.reference.formats;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.shared.FrenchText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open data of Certif Info ({@code opendata-certifinfo-01012025.csv}, Windows-1252). A diploma that was registered
 * again has two lines one after the other, alike but for the number: the newest number is kept.
 */
@Component
class CertifInfoFormat implements RegisterFormat<CertifInfoFormat.Diplome> {
    private static final Pattern CODE = Pattern.compile("\\d{1,10}");
    private static final String OPEN = "1";
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("Code_Diplome")
            .required("Libelle_Diplome", "intitule_diplome")
            .optional("Libelle_Type_Diplome")
            .optional("code_type_diplome")
            .optional("Code_Niveau_Europeen")
            .optional("Date_MaJ")
            .optional("Code_FormaCode")
            .optional("Code_Rome_1")
            .optional("Code_Rome_2")
            .optional("Code_Rome_3")
            .optional("Code_Rome_4")
            .optional("Code_Rome_5")
            .optional("Code_Nsf")
            .optional("Code_RNCP")
            .optional("Code_RS", "Code_Inventaire")
            .optional("Code_Scolarité")
            .optional("valideur")
            .optional("certificateur")
            .optional("Annee_Premiere_Session")
            .optional("Annee_Derniere_Session")
            .optional("Code_Ancien_Diplome")
            .optional("Etat")
            .optional("Etat_Libelle")
            .optional("accessibilite_fi")
            .optional("accessibilite_ca")
            .optional("accessibilite_fc")
            .optional("accessibilite_cp")
            .optional("accessibilite_vae")
            .optional("accessibilite_ind")
            .unused("Libelle_FormaCode Intitulé_Ancien_Diplome Code_Ancien_RNCP Code_Ancien_Scolarité Options"
                    + " Etat_Ancien_Diplome Etat_Ancien_Diplome_Libelle codeIdeo2");
    private static final RegisterTable<Diplome> TABLE = RegisterTable.<Diplome>named("diplome_certif_info")
            .key("code", Diplome::code)
            .text("intitule", 500, Diplome::intitule)
            .derived("intitule_cle", 500, diplome -> FrenchText.normalise(diplome.intitule()))
            .text("type_code", 10, Diplome::typeCode)
            .text("type_libelle", 250, Diplome::typeLibelle)
            .value("niveau", Diplome::niveau)
            .value("maj_le", Diplome::majLe)
            .value("rncp", Diplome::rncp)
            .value("rs", Diplome::rs)
            .value("cfd", Diplome::cfd)
            .value("formacode", Diplome::formacode)
            .value("nsf", Diplome::nsf)
            .value("romes", Diplome::romes)
            .text("valideur", 20_000, Diplome::valideur)
            .text("certificateur", 1000, Diplome::certificateur)
            .value("premiere_session", Diplome::premiereSession)
            .value("derniere_session", Diplome::derniereSession)
            .value("etat", Diplome::etat)
            .text("etat_libelle", 120, Diplome::etatLibelle)
            .text("ancien_code", 200, Diplome::ancienCode)
            .value("voies", Diplome::voies)
            .build();

    @Override
    public Register register() {
        return Register.CERTIF_INFO;
    }

    @Override
    public RegisterTable<Diplome> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Diplome> open(RegisterFile file, JdbcClient registers) throws IOException {
        return new MergedLines<>(
                OneTable.open(file, LAYOUT, line -> Optional.of(diplome(line))),
                (one, other) -> one.code().equals(other.code()),
                Diplome::withNewestNumbers);
    }

    private static Diplome diplome(CsvLine line) {
        return new Diplome(
                line.matching("Code_Diplome", CODE),
                line.required("Libelle_Diplome"),
                line.text("code_type_diplome"),
                line.text("Libelle_Type_Diplome"),
                Codes.level(line.text("Code_Niveau_Europeen")),
                line.date("Date_MaJ"),
                Codes.numero(line.text("Code_RNCP"), "RNCP"),
                Codes.numero(line.text("Code_RS"), "RS"),
                Codes.cfd(line.text("Code_Scolarité")),
                line.matchingOrNull("Code_FormaCode", Codes.FORMACODE),
                line.matchingOrNull("Code_Nsf", Codes.NSF),
                romes(line),
                line.text("valideur"),
                line.text("certificateur"),
                line.year("Annee_Premiere_Session"),
                line.year("Annee_Derniere_Session"),
                line.number("Etat"),
                line.text("Etat_Libelle"),
                line.text("Code_Ancien_Diplome"),
                voies(line));
    }

    private static @Nullable String romes(CsvLine line) {
        String codes = Stream.of("Code_Rome_1", "Code_Rome_2", "Code_Rome_3", "Code_Rome_4", "Code_Rome_5")
                .map(column -> line.matchingOrNull(column, Codes.ROME))
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(" "));
        return codes.isEmpty() ? null : codes;
    }

    private static @Nullable String voies(CsvLine line) {
        String open = Stream.of(
                        new Voie("accessibilite_fi", "FI"),
                        new Voie("accessibilite_ca", "APPRENTISSAGE"),
                        new Voie("accessibilite_fc", "FC"),
                        new Voie("accessibilite_cp", "PROFESSIONNALISATION"),
                        new Voie("accessibilite_ind", "INDIVIDUELLE"),
                        new Voie("accessibilite_vae", "VAE"))
                .filter(voie -> OPEN.equals(line.text(voie.column())))
                .map(Voie::code)
                .collect(joining(" "));
        return open.isEmpty() ? null : open;
    }

    private record Voie(String column, String code) {}

    record Diplome(
            String code,
            String intitule,
            @Nullable String typeCode,
            @Nullable String typeLibelle,
            @Nullable Integer niveau,
            @Nullable LocalDate majLe,
            @Nullable String rncp,
            @Nullable String rs,
            @Nullable String cfd,
            @Nullable String formacode,
            @Nullable String nsf,
            @Nullable String romes,
            @Nullable String valideur,
            @Nullable String certificateur,
            @Nullable Integer premiereSession,
            @Nullable Integer derniereSession,
            @Nullable Integer etat,
            @Nullable String etatLibelle,
            @Nullable String ancienCode,
            @Nullable String voies) {

        Diplome withNewestNumbers(Diplome next) {
            return new Diplome(
                    code,
                    intitule,
                    typeCode,
                    typeLibelle,
                    niveau,
                    majLe,
                    newest(rncp, next.rncp),
                    newest(rs, next.rs),
                    cfd,
                    formacode,
                    nsf,
                    romes,
                    valideur,
                    certificateur,
                    premiereSession,
                    derniereSession,
                    etat,
                    etatLibelle,
                    ancienCode,
                    voies);
        }

        /** Numbers are given in order: the longer, then the greater. */
        private static @Nullable String newest(@Nullable String one, @Nullable String other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            int byLength = Integer.compare(one.length(), other.length());
            return (byLength == 0 ? one.compareTo(other) : byLength) >= 0 ? one : other;
        }
    }
}
