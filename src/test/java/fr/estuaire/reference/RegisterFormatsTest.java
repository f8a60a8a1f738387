package fr.estuaire.reference;

import static fr.estuaire.reference.RegisterFixture.own;
import static fr.estuaire.reference.RegisterFixture.real;
import static fr.estuaire.reference.RegisterFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import(RegisterFixture.class)
class RegisterFormatsTest {
    private static final String SIRENE_48 = "siren,nic,siret,statutDiffusionEtablissement,etablissementSiege,"
            + "numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,"
            + "libelleCommuneEtablissement,codeCommuneEtablissement,dateDebut,etatAdministratifEtablissement,"
            + "enseigne1Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement";
    private static final String SIRENE_54 = SIRENE_48
            + ",identifiantAdresseEtablissement,coordonneeLambertAbscisseEtablissement,activitePrincipaleNAF25Etablissement";

    @Autowired
    RegisterFixture registers;

    @TempDir
    Path directory;

    @BeforeEach
    void forget() {
        registers.forget(Register.CERTIF_INFO, "diplome_certif_info");
        registers.forget(Register.FORMACODE, "formacode_lien", "formacode_terme");
        registers.forget(Register.CFD, "diplome_bcn_lien", "diplome_bcn");
        registers.forget(Register.KIT_APPRENTISSAGE, "kit_apprentissage");
        registers.forget(Register.ORGANISMES, "organisme_formation");
        registers.forget(Register.SIRENE, "etablissement");
        registers.forget(Register.UAI, "uai");
        registers.forget(Register.PRO_A, "liste_certification");
        registers.forget(Register.TRANSITION_ECOLOGIQUE);
    }

    @Test
    void readsTheRealCertifInfo() {
        Path file = real("certif-info/opendata-certifinfo-01012025.csv");

        ImportReport first = registers.run(Register.CERTIF_INFO, file);
        ImportReport second = registers.run(Register.CERTIF_INFO, file);

        assertThat(first.refus()).isEmpty();
        assertThat(first.comptes()).isEqualTo(new ImportCounts(10_178, 10_095, 0, 0, 0, 0, 83));
        assertThat(first.line().versionLe()).hasToString("2025-01-01");
        assertThat(first.line().colonnesInconnues()).isEmpty();
        assertThat(first.line().colonnesAbsentes()).isEmpty();
        assertThat(second.statut()).isEqualTo(ImportStatus.INCHANGE);
        assertThat(registers.query("SELECT rs FROM diplome_certif_info WHERE code = '48047'"))
                .containsExactly("RS6316");
        assertThat(registers.query("SELECT intitule FROM diplome_certif_info WHERE code = '117150'"))
                .first()
                .asString()
                .startsWith("Directeur d'établissement de luxe en hôtellerie");
    }

    @Test
    void readsCertifInfoInItsOwnEncoding() throws IOException {
        String text = Files.readString(own("certif-info.csv"));
        Path file = write(directory.resolve("certif.csv"), text, Charset.forName("windows-1252"));

        ImportReport report = registers.run(Register.CERTIF_INFO, file);

        assertThat(report.comptes()).isEqualTo(new ImportCounts(3, 2, 0, 0, 0, 0, 1));
        assertThat(registers.query("SELECT CONCAT_WS('|', rncp, cfd, romes, voies, valideur, niveau, derniere_session)"
                        + " FROM diplome_certif_info WHERE code = '900001'"))
                .containsExactly("RNCP99901|01033101|M1805 B1101|FI FC VAE|École fictive|5|2027");
        assertThat(registers.query("SELECT rs FROM diplome_certif_info WHERE code = '900002'"))
                .containsExactly("RS9105");
    }

    @Test
    void readsTheTwoFilesOfTheRealFormacode() {
        Path terms = real("formacode/formacodes-v14.csv");
        ImportReport first = registers.run(Register.FORMACODE, terms);
        ImportReport domains = registers.run(Register.FORMACODE, real("formacode/formacodes-grands-domaines-v14.csv"));
        ImportReport again = registers.run(Register.FORMACODE, terms);

        assertThat(first.comptes()).isEqualTo(new ImportCounts(2775, 2775, 0, 0, 0, 0, 0));
        assertThat(first.line().note()).startsWith("49 termes");
        assertThat(domains.comptes()).isEqualTo(new ImportCounts(14, 14, 0, 0, 0, 0, 0));
        assertThat(domains.line().colonnesAbsentes()).isEmpty();
        assertThat(again.statut()).isEqualTo(ImportStatus.INCHANGE);
        assertThat(registers.count("formacode_terme WHERE absent_depuis IS NULL"))
                .isEqualTo(2789);
        assertThat(registers.count("formacode_lien WHERE code = vers")).isZero();
    }

    @Test
    void keepsLinksToMissingTermsAndDropsThoseToOneself() {
        ImportReport terms = registers.run(Register.FORMACODE, own("formacodes-v99.csv"));
        registers.run(Register.FORMACODE, own("formacodes-grands-domaines-v99.csv"));

        assertThat(terms.line().version()).isEqualTo("V99");
        assertThat(terms.line().note()).startsWith("1 terme");
        assertThat(registers.query("SELECT CONCAT(code, genre, vers) FROM formacode_lien ORDER BY 1"))
                .containsExactly("00199TS90001", "90001TS79999", "90001TS90002", "90002TG90001");
        assertThat(registers.query("SELECT CONCAT_WS('|', synonymes, note) FROM formacode_terme WHERE code = '90001'"))
                .containsExactly("invention; imaginaire; conteur|Une note,\nsur deux lignes");
    }

    @Test
    void readsTheRealDiplomas() {
        ImportReport report = registers.run(Register.CFD, real("cfd/N_FORMATION_DIPLOME.csv"));

        assertThat(report.refus()).isEmpty();
        assertThat(report.comptes()).isEqualTo(new ImportCounts(3923, 3923, 0, 0, 0, 0, 0));
        assertThat(report.line().colonnesInconnues()).isEmpty();
        assertThat(registers.query("SELECT DISTINCT nouveau FROM diplome_bcn_lien WHERE ancien = '51033002'"))
                .contains("51033003");
    }

    @Test
    void givesDiplomasTheirLeadingZeroBack() {
        registers.run(Register.CFD, own("cfd.csv"));

        assertThat(registers.query("SELECT CONCAT_WS('|', cfd, niveau, fermeture) FROM diplome_bcn ORDER BY cfd"))
                .containsExactly("01033101|6|2020-08-31", "40099902|4");
        assertThat(registers.query("SELECT DISTINCT CONCAT(ancien, ' ', nouveau) FROM diplome_bcn_lien"))
                .containsExactly("01033101 40099902");
    }

    @Test
    void readsTheKitWhateverItsEdition() {
        ImportReport old = registers.run(Register.KIT_APPRENTISSAGE, own("kit-2020.csv"));
        ImportReport recent = registers.run(Register.KIT_APPRENTISSAGE, own("kit-2024.csv"));

        assertThat(old.comptes()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 0, 1));
        assertThat(old.line().colonnesInconnues()).isEmpty();
        assertThat(recent.comptes()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(recent.line().colonnesInconnues()).isEmpty();
        assertThat(registers.query(
                        "SELECT CONCAT_WS('|', cfd, rncp, niveau, echeance) FROM kit_apprentissage ORDER BY cfd"))
                .containsExactly("01033101|RNCP99902|6", "40099902|RNCP99901|4|2027-08-31");
    }

    @Test
    void readsBodiesAndLeavesARightTakenAwayToTheBuffer() throws IOException {
        ImportReport first = registers.run(Register.ORGANISMES, own("organismes.csv"));
        String text = Files.readString(own("organismes.csv"));
        String lost = text.replace(";53;true;false;true;", ";53;true;false;false;");
        ImportReport second = registers.run(Register.ORGANISMES, write(directory.resolve("of.csv"), lost));
        String gone = text.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        ImportReport third = registers.run(Register.ORGANISMES, write(directory.resolve("of2.csv"), gone));

        assertThat(first.comptes()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(first.line().colonnesInconnues()).isEmpty();
        assertThat(second.comptes()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(third.comptes()).isEqualTo(new ImportCounts(1, 0, 1, 0, 1, 0, 0));
        assertThat(registers.query(
                        "SELECT CONCAT_WS('|', nda, nda_precedents, specialites, actif, actif_lu, qualiopi_vae,"
                                + " qualiopi_vae_lu) FROM organisme_formation ORDER BY nda"))
                .containsExactly("01973000024|11750000011 11750000012|1|0|0|0", "53350000135|314 315|1|1|1|1");
    }

    @Test
    void keepsTheEstablishmentsOfKnownBodiesAlone() {
        String lines =
                "\n900000019,00015,90000001900015,O,true,3,QUAI,IMAGINAIRE,35000,RENNES,35238,2019-01-01,A,,EMBRUNS,85.59A"
                        + "\n900000019,00023,90000001900023,P,false,[ND],[ND],[ND],[ND],[ND],35238,2020-01-01,F,,,85.59A"
                        + "\n123456782,00015,12345678200015,O,true,,,,,,,2019-01-01,A,,,";
        assertThat(registers
                        .run(
                                Register.SIRENE,
                                write(directory.resolve("StockEtablissement.csv"), SIRENE_48 + lines + "\n"))
                        .line()
                        .motif())
                .contains("importez d’abord la liste publique des organismes");
        registers.run(Register.ORGANISMES, own("organismes.csv"));

        ImportReport report = registers.run(
                Register.SIRENE, write(directory.resolve("StockEtablissement.csv"), SIRENE_48 + lines + "\n"));

        assertThat(report.comptes()).isEqualTo(new ImportCounts(3, 2, 0, 0, 0, 0, 1));
        assertThat(registers.query("SELECT CONCAT_WS('|', siret, siege, ouvert, enseigne, adresse, code_commune, ville)"
                        + " FROM etablissement ORDER BY siret"))
                .containsExactly(
                        "90000001900015|1|1|EMBRUNS|3 QUAI IMAGINAIRE|35238|RENNES", "90000001900023|0|0|35238");
    }

    @Test
    void followsAnEstablishmentThatNoOtherRegisterNamesAnyMore() throws IOException {
        registers.run(Register.ORGANISMES, own("organismes.csv"));
        registers.run(Register.UAI, own("uai.csv"));
        Path file = write(
                directory.resolve("StockEtablissement.csv"),
                SIRENE_48 + "\n900000035,00013,90000003500013,O,true,,,,,,,2019-01-01,A,,,85.59A\n");
        registers.run(Register.SIRENE, file);
        String schools = Files.readString(own("uai.csv"));
        registers.run(Register.UAI, write(directory.resolve("uai.csv"), schools.replace("90000003500013", "")));

        registers.run(Register.SIRENE, file);

        assertThat(registers.query("SELECT siret FROM etablissement WHERE ouvert_lu"))
                .containsExactly("90000003500013");
    }

    @Test
    void readsSireneAgainOnceABodyHasArrived() {
        registers.run(Register.ORGANISMES, own("organismes.csv"));
        Path file = write(
                directory.resolve("StockEtablissement.csv"),
                SIRENE_54 + "\n900000035,00013,90000003500013,O,true,,,,,,,2019-01-01,A,,,85.59A,,,85.59A\n");
        ImportReport before = registers.run(Register.SIRENE, file);
        assertThat(registers.run(Register.SIRENE, file).statut()).isEqualTo(ImportStatus.INCHANGE);

        registers.run(Register.UAI, own("uai.csv"));
        ImportReport after = registers.run(Register.SIRENE, file);

        assertThat(before.comptes().ignorees()).isEqualTo(1);
        assertThat(before.line().colonnesInconnues()).isEmpty();
        assertThat(after.comptes().nouvelles()).isEqualTo(1);
    }

    @Test
    void readsSchools() {
        ImportReport report = registers.run(Register.UAI, own("uai.csv"));

        assertThat(report.comptes().nouvelles()).isEqualTo(2);
        assertThat(registers.query(
                        "SELECT CONCAT_WS('|', code, siret, denomination, ouvert, code_commune) FROM uai ORDER BY 1"))
                .containsExactly(
                        "0010001W|90000003500013|LYCEE FICTIF DES EMBRUNS|1|35238",
                        "0350999A|CFA fictif des Marées|0|35238");
    }

    @Test
    void readsPlainListsApart() {
        registers.run(Register.PRO_A, own("pro-a.txt"));
        ImportReport other = registers.run(
                Register.TRANSITION_ECOLOGIQUE,
                write(directory.resolve("liste.csv"), "rncp;titre\n99903;Titre\nrien\n"));

        assertThat(other.refus()).extracting(ImportReport.RefusedLine::ligne).containsExactly(2L, 3L);
        registers.run(Register.TRANSITION_ECOLOGIQUE, write(directory.resolve("liste.csv"), "RNCP99903;Titre\n"));
        assertThat(registers.query("SELECT CONCAT(liste, ' ', numero) FROM liste_certification"
                        + " WHERE absent_depuis IS NULL ORDER BY 1"))
                .isEqualTo(List.of(
                        "pro-a RNCP99901", "pro-a RNCP99902", "pro-a RS9001", "transition-ecologique RNCP99903"));
    }
}
