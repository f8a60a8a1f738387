package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {
    private static final String HEAD = "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>";

    @TempDir
    Path folder;

    @Test
    void readsEachFormationWithItsPosition() {
        try (FeedReader reader = open(Samples.text())) {
            FeedFormation formation = reader.next().orElseThrow();
            assertThat(reader.version()).isEqualTo(LheoVersion.V2_3);
            assertThat(formation.element().numero()).contains("99_F0001");
            assertThat(formation.element().position()).isEqualTo(new Position(4, 5));
            assertThat(formation.element().text("contenu-formation"))
                    .contains("Vocabulaire & grammaire, mises en situation.");
            assertThat(reader.next()).isEmpty();
            assertThat(reader.extras()).hasSize(1);
        }
    }

    @Test
    void readsACompressedFile() throws IOException {
        try (FeedReader reader = open(gzip(Samples.text()))) {
            assertThat(reader.next()).isPresent();
        }
    }

    @Test
    void readsBothVersions() {
        for (String namespace : new String[] {"http://lheo.gouv.fr/2.2", "http://www.lheo.org/2.2"}) {
            try (FeedReader reader = open(Samples.text().replace("http://lheo.gouv.fr/2.3", namespace))) {
                assertThat(reader.version()).isEqualTo(LheoVersion.V2_2);
                assertThat(reader.next().orElseThrow().element()).isEqualTo(Samples.formation());
            }
        }
    }

    @Test
    void readsMoreNamedReferencesThanTheReaderOfTheJdkAccepts() {
        String many = "&amp; ".repeat(150_000);
        try (FeedReader reader = open(HEAD + "<formation><x>" + many + "</x></formation></offres></lheo>")) {
            assertThat(reader.next()).isPresent();
        }
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        assertThatThrownBy(() -> FeedReader.open(folder.resolve("absent.xml"))).hasMessageContaining("introuvable");
        assertThatThrownBy(() -> FeedReader.open(folder)).hasMessageContaining("est un dossier");
        Path secret = Files.createFile(folder.resolve("secret.xml"));
        assertThatThrownBy(() -> FeedFile.open(secret, path -> {
                    throw new AccessDeniedException(path.toString());
                }))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining("droit de lecture")
                .hasMessageNotContaining(folder.toString());
    }

    @Test
    void refusesWhatIsNoXml() {
        refuses("", "est vide");
        refuses("PK\u0003\u0004....", "archive ZIP");
        refuses("%PDF-1.7", "fichier binaire");
        refuses("a\0b", "fichier binaire");
        refuses("numero;intitule", "pas du XML");
        refuses("<!DOCTYPE html><html></html>", "page web");
    }

    @Test
    void refusesOtherLanguages() {
        refuses("<lheo xmlns=\"https://www.of.moncompteformation.gouv.fr\"/>", "catalogue EDOF, pas Lhéo");
        refuses("<lheo/>", "sans espace de noms");
        refuses("<lheo xmlns=\"urn:x\"/>", "« urn:x »");
        refuses("<lheo-index xmlns=\"http://www.lheo.org/2.2\"/>", "index");
        refuses("<lheo-plus xmlns=\"http://www.lheo.org/2.2\"/>", "« lheo-plus »");
    }

    @Test
    void refusesADocumentType() {
        refuses("<!DOCTYPE lheo [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + HEAD + "&e;", "DOCTYPE");
    }

    @Test
    void saysWhereADamagedFileBreaks() {
        refuses(Samples.text().substring(0, 3000), "tronqué", "ligne");
        refuses(HEAD + "\n<formation>\n</action>", "bien formé", "ligne 3");
        refuses(HEAD + "<formation>&inconnue;</formation>", "bien formé");
        refuses("<?xml version=\"1.0\" encoding=\"klingon\"?>" + HEAD, "codage");
    }

    @Test
    void refusesABrokenEncoding() {
        byte[] bytes = Samples.text().replace("Savoir lire et écrire", "écrire").getBytes(StandardCharsets.ISO_8859_1);
        refuses(bytes, FeedLimits.DEFAULT, "UTF-8");
    }

    @Test
    void refusesADamagedCompression() throws IOException {
        byte[] whole = gzip(Samples.text());
        refuses(Arrays.copyOf(whole, whole.length / 2), FeedLimits.DEFAULT, "incomplet");
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 100, 200, (byte) 0x55);
        refuses(damaged, FeedLimits.DEFAULT, "abîmé");
    }

    @Test
    void refusesWhatExpandsOverTheLimit() throws IOException {
        refuses(gzip(HEAD + " ".repeat(1_000_000)), FeedLimits.DEFAULT.withBytes(10_000), "dépasse la taille");
    }

    @Test
    void refusesAGiantTextBeforeHoldingIt() {
        String giant = HEAD + "<formation><x>" + "x".repeat(100_000);
        refuses(giant.getBytes(StandardCharsets.UTF_8), FeedLimits.DEFAULT.withTextLength(10_000), "dépasse");
        refuses(HEAD + "<formation>".repeat(1000), "dépasse");
    }

    @Test
    void readsEveryRealFile() {
        assertThat(Samples.allReal())
                .allSatisfy(file -> assertThat(Samples.formations(file)).isNotEmpty());
    }

    @Test
    void refusesRealFilesOfOtherKinds() {
        for (Path file : Samples.realFolder("bob-emploi")) {
            assertThatThrownBy(() -> FeedReader.open(file)).hasMessageContaining("index");
        }
        for (Path file : Samples.realFolder("edof-officiel")) {
            assertThatThrownBy(() -> FeedReader.open(file)).hasMessageContaining("catalogue EDOF, pas Lhéo");
        }
    }

    private static void refuses(String xml, String... words) {
        refuses(xml.getBytes(StandardCharsets.UTF_8), FeedLimits.DEFAULT, words);
    }

    private static void refuses(byte[] bytes, FeedLimits limits, String... words) {
        assertThatThrownBy(() -> {
                    try (FeedReader reader = FeedReader.open(new ByteArrayInputStream(bytes), limits)) {
                        reader.forEach(formation -> {});
                    }
                })
                .isInstanceOf(UnreadableFeedException.class)
                .message()
                .contains(words)
                .endsWith(".")
                .doesNotContain("\n");
    }

    private static FeedReader open(String xml) {
        return open(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedReader open(byte[] bytes) {
        return FeedReader.open(new ByteArrayInputStream(bytes), FeedLimits.DEFAULT);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
