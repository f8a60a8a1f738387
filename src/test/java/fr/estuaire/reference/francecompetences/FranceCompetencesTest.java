package fr.estuaire.reference.francecompetences;

import static fr.estuaire.reference.RegisterFixture.own;
import static fr.estuaire.reference.RegisterFixture.real;
import static fr.estuaire.reference.RegisterFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import(RegisterFixture.class)
class FranceCompetencesTest {
    private static final String[] TABLES = {
        "certification_code",
        "certification_bloc",
        "certification_lien",
        "certification_certificateur",
        "certification_voie",
        "habilitation",
        "certification"
    };

    @Autowired
    RegisterFixture registers;

    @TempDir
    Path directory;

    @BeforeEach
    @AfterEach
    void forget() {
        registers.forget(Register.FRANCE_COMPETENCES, TABLES);
    }

    @Test
    void keepsWhatTheFlowSaysOfASheet() {
        ImportReport report = run(own("fiches-rncp.xml"));

        assertThat(report.comptes()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(report.line().version()).isEqualTo("4.1");
        assertThat(registers.query("""
                        SELECT CONCAT_WS('|', registre, intitule, intitule_cle, abrege_code, niveau, active, fin_enregistrement,
                          limite_delivrance, accessible_nc, accessible_pf, objectifs)
                        FROM certification WHERE numero = 'RNCP90001'"""))
                .containsExactly("RNCP|Éclusier fictif|eclusier fictif|TP|4|1|2028-08-31|2032-08-31|1|0|"
                        + "Faire passer les bateaux & leurs équipages.");
        assertThat(registers.query("SELECT CONCAT_WS('|', siret, nature, depuis, active, active_lu) FROM habilitation"
                        + " WHERE certification = 'RNCP90001' ORDER BY siret"))
                .containsExactly(
                        "99000000100019|FORMER|2023-04-12|1|1",
                        "99000000200017|LES_DEUX|0|0",
                        "99000000300015|EVALUER|1|1");
        assertThat(registers.query("SELECT CONCAT(genre, code, libelle) FROM certification_code ORDER BY genre"))
                .containsExactly(
                        "FORMACODE31801Transport fluvial",
                        "NSF311Transport",
                        "ROMEN3102Équipage de la navigation fluviale");
        assertThat(registers.query("SELECT voie FROM certification_voie ORDER BY voie"))
                .containsExactly("APPRENTISSAGE", "FI");
        assertThat(registers.query("SELECT CONCAT(ancienne, nouvelle) FROM certification_lien"))
                .containsExactly("RNCP90001RNCP90002");
        assertThat(registers.count("certification_bloc")).isEqualTo(2);
        assertThat(registers.count("certification_certificateur")).isEqualTo(2);
    }

    @Test
    void findsNothingNewInTheSameSheetsOtherwiseWrapped() throws IOException {
        run(own("fiches-rncp.xml"));
        Path packed = directory.resolve("fiches.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(own("fiches-rncp.xml"), out);
        }

        assertThat(run(packed).comptes()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
    }

    @Test
    void leavesARightThatIsGoneToTheBuffer() throws IOException {
        run(own("fiches-rncp.xml"));
        String without = flow().replaceFirst("<PARTENAIRE><NOM_PARTENAIRE>École fictive A.*?</PARTENAIRE>", "");

        ImportReport report = run(write(directory.resolve("moins.xml"), without));

        assertThat(report.comptes()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(registers.query("SELECT CONCAT(active, active_lu) FROM habilitation WHERE siret = '99000000100019'"))
                .containsExactly("10");
        assertThat(registers.query("SELECT CONCAT(active, active_lu) FROM habilitation WHERE siret = '99000000300015'"))
                .containsExactly("11");
    }

    @Test
    void keepsTheOtherRegisterWhenOneComes() throws IOException {
        run(own("fiches-rncp.xml"));
        Path rs = write(
                directory.resolve("rs.xml"),
                "<FICHES><FICHE><NUMERO_FICHE>RS9001</NUMERO_FICHE><INTITULE>Nager</INTITULE></FICHE></FICHES>");

        assertThat(run(rs).comptes()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0, 0));
        assertThat(registers.count("certification WHERE absent_depuis IS NULL")).isEqualTo(3);
    }

    @Test
    void keepsASheetWithoutItsBadDateAndSaysSo() throws IOException {
        Path file = write(directory.resolve("date.xml"), flow().replace("17/03/2025", "2025"));

        ImportReport report = run(file);

        assertThat(registers.count("certification")).isEqualTo(2);
        assertThat(report.refus()).singleElement().satisfies(line -> {
            assertThat(line.ligne()).isEqualTo(43);
            assertThat(line.raison()).contains("« 2025 »", "RNCP90002");
        });
    }

    @Test
    void refusesASheetWithoutTitleOrNumber() throws IOException {
        Path file = write(
                directory.resolve("titre.xml"),
                flow().replace("<INTITULE>Éclusière fictive</INTITULE>", "")
                        .replace("RNCP90001</NUMERO_FICHE>", "90001</NUMERO_FICHE>"));

        ImportReport report = run(file);

        assertThat(registers.count("certification")).isZero();
        assertThat(report.comptes().refusees()).isEqualTo(2);
    }

    @Test
    void readsTheArchiveWithoutErasingWhatOnlyTheFlowKnows() {
        run(own("fiches-rncp.xml"));
        Path archive = new ArchiveFixture().write(directory.resolve("export.zip"));

        ImportReport first = run(archive);
        // the same tables in a file of another hash
        ImportReport second = run(
                new ArchiveFixture().table("CCN", "Numero_Fiche;Ccn_1_Numero").write(archive));

        assertThat(first.comptes()).isEqualTo(new ImportCounts(2, 1, 1, 0, 1, 0, 0));
        assertThat(first.line().versionLe()).hasToString("2024-02-22");
        assertThat(second.comptes()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
        assertThat(registers.query("SELECT CONCAT_WS('|', limite_delivrance, objectifs) FROM certification"
                        + " WHERE numero = 'RNCP90001'"))
                .containsExactly("2032-08-31|Faire passer les bateaux & leurs équipages.");
        assertThat(registers.query("SELECT CONCAT_WS('|', siret, nom, depuis, active, active_lu) FROM habilitation"
                        + " WHERE certification = 'RNCP90001' ORDER BY siret"))
                .containsExactly(
                        "99000000100019|École fictive A, renommée|2023-04-12|1|1",
                        "99000000200017|École fictive B|0|0",
                        "99000000300015|École fictive C|1|0");
        assertThat(registers.query("SELECT libelle FROM certification_bloc"))
                .containsExactly("Ouvrir l’écluse ; la \"grande\"");
        assertThat(registers.query(
                        "SELECT voie FROM certification_voie WHERE certification = 'RNCP90001' ORDER BY voie"))
                .containsExactly("APPRENTISSAGE", "VAE");
    }

    @Test
    void readsTheRealFlow() {
        Path file = real("france-competences/export_fiches_RNCP_extrait.xml");

        ImportReport first = run(file);
        ImportReport second = run(file);

        assertThat(first.refus()).isEmpty();
        assertThat(first.comptes()).isEqualTo(new ImportCounts(12, 12, 0, 0, 0, 0, 0));
        assertThat(second.statut()).isEqualTo(ImportStatus.INCHANGE);
        assertThat(registers.count("habilitation")).isEqualTo(1079);
        assertThat(registers.count("certification_bloc")).isEqualTo(53);
        assertThat(registers.count("certification_certificateur")).isEqualTo(17);
        assertThat(registers.count("certification_code")).isEqualTo(36 + 20 + 33);
    }

    @Test
    void readsTheRealArchive() {
        Path file = real("france-competences/export-fiches-csv-2024-02-22-sample.zip");

        ImportReport first = run(file);
        ImportReport second = run(file);

        assertThat(first.refus()).isEmpty();
        assertThat(first.line().colonnesInconnues()).isEmpty();
        assertThat(first.comptes()).isEqualTo(new ImportCounts(9, 9, 0, 0, 0, 0, 0));
        assertThat(second.statut()).isEqualTo(ImportStatus.INCHANGE);
        assertThat(registers.count("habilitation")).isEqualTo(10);
        assertThat(registers.count("certification_bloc")).isEqualTo(6);
        assertThat(registers.count("certification_code")).isEqualTo(5 + 10 + 15);
        assertThat(registers.count("certification_voie")).isEqualTo(34);
        assertThat(registers.count("certification_certificateur")).isEqualTo(6);
    }

    @Test
    void refusesAFlowThatIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(own("fiches-rncp.xml"));
        refuses(Files.write(directory.resolve("coupe.xml"), Arrays.copyOf(whole, whole.length - 12)), "tronqué");
    }

    @Test
    void refusesAFlowInAnotherEncoding() throws IOException {
        byte[] latin = flow().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        refuses(Files.write(directory.resolve("latin.xml"), latin), "codage");
    }

    @Test
    void refusesADocumentTypeAndItsEntities() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE FICHES [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><FICHES><FICHE><NUMERO_FICHE>&x;&b;</NUMERO_FICHE></FICHE></FICHES>";
        refuses(write(directory.resolve("bombe.xml"), bomb), "DOCTYPE");
    }

    @Test
    void refusesWhatIsNotTheFlow() throws IOException {
        refuses(write(directory.resolve("autre.xml"), "<lheo><offres/></lheo>"), "FICHES");
        refuses(write(directory.resolve("texte.csv"), "code;libelle"), "ni le flux XML");
        refuses(write(directory.resolve("vide.xml"), ""), "vide");
    }

    @Test
    void refusesEndlessNesting() throws IOException {
        refuses(write(directory.resolve("profond.xml"), "<FICHES>" + "<a>".repeat(100_000)), "imbrique");
    }

    @Test
    void refusesADamagedArchive() throws IOException {
        Path whole = new ArchiveFixture().write(directory.resolve("entier.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        refuses(
                Files.write(directory.resolve("coupe.zip"), Arrays.copyOf(bytes, bytes.length / 2)),
                "tronqué ou abîmé");
        refuses(new ArchiveFixture().without("Rome").write(directory.resolve("neuf.zip")), "« Rome »");
        refuses(
                new ArchiveFixture()
                        .table("Nsf", "Numero_Fiche;Nsf_Libelle", "RNCP90001;x")
                        .write(directory.resolve("colonne.zip")),
                "« Nsf_Code »");
        refuses(
                new ArchiveFixture()
                        .table("Nsf", "Numero_Fiche;Nsf_Code;Nsf_Code;Nsf_Intitule")
                        .write(directory.resolve("double.zip")),
                "deux fois");
        refuses(
                new ArchiveFixture()
                        .table("Rome", "Numero_Fiche;Codes_Rome_Code;Codes_Rome_Libelle", "x;y;" + "0".repeat(3 << 20))
                        .write(directory.resolve("bombe.zip")),
                "Rome");
    }

    private void refuses(Path file, String words) {
        registers.forget(Register.FRANCE_COMPETENCES, TABLES);
        ImportReport report = run(file);
        assertThat(report.statut()).isEqualTo(ImportStatus.REFUSE);
        assertThat(report.line().motif()).contains(words);
        assertThat(registers.count("certification")).isZero();
    }

    private ImportReport run(Path file) {
        return registers.run(Register.FRANCE_COMPETENCES, file);
    }

    private static String flow() throws IOException {
        return Files.readString(own("fiches-rncp.xml"));
    }
}
