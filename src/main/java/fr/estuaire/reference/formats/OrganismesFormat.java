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

/** The public list of training bodies of the DGEFP: 30 columns and a trailing separator, one line a declaration number. */
@Component
class OrganismesFormat implements RegisterFormat<OrganismesFormat.Organisme> {
    private static final String ADRESSE = "adressePhysiqueOrganismeFormation.";
    private static final String QUALIOPI = "certifications.";
    private static final String DECLARE = "informationsDeclarees.";
    private static final String SPECIALITE = DECLARE + "specialitesDeFormation.codeSpecialite";
    private static final Pattern REGION = Pattern.compile("\\d{1,3}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|/]+");
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("numeroDeclarationActivite")
            .required("denomination")
            .required(QUALIOPI + "actionsDeFormation")
            .required(QUALIOPI + "bilansDeCompetences")
            .required(QUALIOPI + "VAE")
            .required(QUALIOPI + "actionsDeFormationParApprentissage")
            .optional("siren")
            .optional("siretEtablissementDeclarant")
            .optional("numerosDeclarationActivitePrecedent")
            .optional(ADRESSE + "voie")
            .optional(ADRESSE + "codePostal")
            .optional(ADRESSE + "ville")
            .optional(ADRESSE + "codeRegion")
            .optional(DECLARE + "dateDerniereDeclaration")
            .optional(SPECIALITE + "1")
            .optional(SPECIALITE + "2")
            .optional(SPECIALITE + "3")
            .optional(DECLARE + "nbStagiaires")
            .optional(DECLARE + "effectifFormateurs")
            .unused("""
                    organismeEtrangerRepresente.denomination organismeEtrangerRepresente.voie
                    organismeEtrangerRepresente.codePostal organismeEtrangerRepresente.ville organismeEtrangerRepresente.pays
                    informationsDeclarees.debutExercice informationsDeclarees.finExercice
                    informationsDeclarees.specialitesDeFormation.libelleSpecialite1
                    informationsDeclarees.specialitesDeFormation.libelleSpecialite2
                    informationsDeclarees.specialitesDeFormation.libelleSpecialite3
                    informationsDeclarees.nbStagiairesConfiesParUnAutreOF""");
    private static final RegisterTable<Organisme> TABLE = RegisterTable.<Organisme>named("organisme_formation")
            .key("nda", Organisme::nda)
            .value("siren", Organisme::siren)
            .value("siret", Organisme::siret)
            .text("denomination", 250, Organisme::denomination)
            .derived("denomination_cle", 250, organisme -> FrenchText.normalise(organisme.denomination()))
            .text("nda_precedents", 250, Organisme::ndaPrecedents)
            .text("voie", 250, Organisme::voie)
            .value("code_postal", Organisme::codePostal)
            .text("ville", 100, Organisme::ville)
            .value("code_region", Organisme::codeRegion)
            .right("qualiopi_actions", Organisme::qualiopiActions)
            .right("qualiopi_bilans", Organisme::qualiopiBilans)
            .right("qualiopi_vae", Organisme::qualiopiVae)
            .right("qualiopi_apprentissage", Organisme::qualiopiApprentissage)
            .right("actif", organisme -> true)
            .value("specialites", Organisme::specialites)
            .value("stagiaires", Organisme::stagiaires)
            .value("formateurs", Organisme::formateurs)
            .value("declare_le", Organisme::declareLe)
            .build();

    @Override
    public Register register() {
        return Register.ORGANISMES;
    }

    @Override
    public RegisterTable<Organisme> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Organisme> open(RegisterFile file, JdbcClient registers) throws IOException {
        return OneTable.open(file, LAYOUT, line -> Optional.of(organisme(line)));
    }

    private static Organisme organisme(CsvLine line) {
        String written = line.required("numeroDeclarationActivite");
        String nda = Codes.nda(written);
        if (nda == null) {
            throw RefusedLineException.badForm("numeroDeclarationActivite", written);
        }
        return new Organisme(
                nda,
                line.matchingOrNull("siren", Codes.SIREN),
                line.matchingOrNull("siretEtablissementDeclarant", Codes.SIRET),
                line.required("denomination"),
                ndaPrecedents(line),
                line.text(ADRESSE + "voie"),
                line.matchingOrNull(ADRESSE + "codePostal", Codes.CODE_POSTAL),
                line.text(ADRESSE + "ville"),
                line.matchingOrNull(ADRESSE + "codeRegion", REGION),
                Codes.isTrue(line.text(QUALIOPI + "actionsDeFormation")),
                Codes.isTrue(line.text(QUALIOPI + "bilansDeCompetences")),
                Codes.isTrue(line.text(QUALIOPI + "VAE")),
                Codes.isTrue(line.text(QUALIOPI + "actionsDeFormationParApprentissage")),
                specialites(line),
                line.number(DECLARE + "nbStagiaires"),
                line.number(DECLARE + "effectifFormateurs"),
                line.date(DECLARE + "dateDerniereDeclaration"));
    }

    private static @Nullable String ndaPrecedents(CsvLine line) {
        String numbers = line.text("numerosDeclarationActivitePrecedent");
        return numbers == null
                ? null
                : SEPARATORS.matcher(numbers).replaceAll(" ").strip();
    }

    private static @Nullable String specialites(CsvLine line) {
        String codes = Stream.of("1", "2", "3")
                .map(rank -> line.matchingOrNull(SPECIALITE + rank, Codes.NSF))
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(" "));
        return codes.isEmpty() ? null : codes;
    }

    record Organisme(
            String nda,
            @Nullable String siren,
            @Nullable String siret,
            String denomination,
            @Nullable String ndaPrecedents,
            @Nullable String voie,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String codeRegion,
            boolean qualiopiActions,
            boolean qualiopiBilans,
            boolean qualiopiVae,
            boolean qualiopiApprentissage,
            @Nullable String specialites,
            @Nullable Integer stagiaires,
            @Nullable Integer formateurs,
            @Nullable LocalDate declareLe) {}
}
