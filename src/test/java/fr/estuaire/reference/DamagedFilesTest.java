package fr.estuaire.reference;

import static fr.estuaire.reference.RegisterFixture.write;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Explained;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever a damaged file looks like, a sentence says so and the register stays as it was. */
@EstuaireTest
@Import(RegisterFixture.class)
class DamagedFilesTest {
    private static final String HEADER = "code_rome;libelle_rome;transition_eco\n";
    private static final int MIB = 1 << 20;

    @Autowired
    RegisterFixture registers;

    @TempDir
    Path directory;

    @BeforeEach
    void fill() {
        registers.forget(Register.ROME, "rome_fiche");
        registers.run(Register.ROME, write(directory.resolve("bon.csv"), good()));
    }

    @Test
    void refusesAFileCutInTheMiddleOfALine() {
        refuses(text(good() + "A9999"), "au milieu d’une ligne");
    }

    @Test
    void refusesAFileCutInTheMiddleOfAQuotedText() {
        refuses(text(good() + "A9999;\"Métier coupé"), "guillemets");
    }

    @Test
    void refusesAFileCutInTheMiddleOfALetter() {
        byte[] whole = (good() + "A9999;Métie").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        refuses(bytes("coupe.csv", cut), "au milieu d’une ligne");
    }

    @Test
    void refusesACutGzipFile() throws IOException {
        Path whole = gzip("rome.csv.gz", good());
        byte[] bytes = Files.readAllBytes(whole);
        refuses(bytes("coupe.csv.gz", Arrays.copyOf(bytes, bytes.length - 20)), "tronqué ou abîmé");
    }

    @Test
    void refusesACutZip() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("rome.csv", good()));
        refuses(bytes("coupe.zip", Arrays.copyOf(bytes, bytes.length / 3)), "tronqué ou abîmé");
    }

    @Test
    void refusesUtf16() {
        refuses(text("utf16.csv", good(), StandardCharsets.UTF_16), "UTF-16");
        refuses(text("utf16le.csv", good(), StandardCharsets.UTF_16LE), "UTF-16");
    }

    @Test
    void refusesATextConvertedTwice() {
        String twice = new String(good().getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        refuses(text(twice), "accentuées de ce fichier sont abîmées");
    }

    @Test
    void refusesATextWhoseAccentsWereLost() {
        refuses(text(good().replace('é', '\ufffd')), "accentuées de ce fichier sont abîmées");
    }

    @Test
    void refusesTheCodePageOfOldMachines() {
        refuses(text("cp850.csv", good(), Charset.forName("IBM850")), "accentuées de ce fichier sont abîmées");
    }

    @Test
    void readsWindows1252AsWellAsUtf8() {
        ImportReport report = registers.run(Register.ROME, text("ansi.csv", good(), Charset.forName("windows-1252")));

        assertThat(report.comptes().inchangees()).isEqualTo(60);
    }

    @Test
    void readsGzipAndZip() throws IOException {
        assertThat(registers
                        .run(Register.ROME, gzip("rome.csv.gz", good()))
                        .comptes()
                        .inchangees())
                .isEqualTo(60);
        assertThat(registers
                        .run(Register.ROME, zip("rome.csv", good()))
                        .comptes()
                        .inchangees())
                .isEqualTo(60);
    }

    @Test
    void namesTheMissingColumn() {
        refuses(text("code_rome;titre\nA1101;Un\n"), "Il manque la colonne « libelle_rome »");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        refuses(text("code_rome;libelle_rome;Libellé ROME\nA1101;Un;Un\n"), "a deux fois « Libellé ROME »");
    }

    @Test
    void findsColumnsByNameWhateverTheirCaseAndOrderAndListsTheOthers() {
        ImportReport report =
                registers.run(Register.ROME, text("\ufeffLIBELLÉ-ROME;Inconnue;Code Rome;\n" + rows("%2$s;?;%1$s;")));

        assertThat(report.line().findMotif()).isEmpty();
        assertThat(report.comptes().inchangees()).isEqualTo(60);
        assertThat(report.line().colonnesInconnues()).containsExactly("Inconnue");
        assertThat(report.line().colonnesAbsentes()).containsExactly("code_rome_parent", "transition_eco");
    }

    @Test
    void refusesTenMillionColumns() throws IOException {
        refuses(
                repeated("colonnes.csv", "code_rome;libelle_rome".getBytes(StandardCharsets.US_ASCII), (byte) ';', 10),
                "1 Mio");
        refuses(text("code_rome;libelle_rome" + ";a".repeat(3000) + "\n"), "2 000 colonnes");
        refuses(text(good() + ";".repeat(10_000_000) + "\n"), "1 Mio");
    }

    @Test
    void refusesGigabytesOfTheSameByte() throws IOException {
        refuses(bomb("bombe.csv.gz", "", (byte) 'a'), "1 Mio");
        refuses(bomb("lignes.csv.gz", good(), (byte) '\n'), "1 Mio");
        refuses(bomb("guillemet.csv.gz", good() + "A9999;\"", (byte) 'a'), "1 Mio");
        refuses(bomb("guillemet-lignes.csv.gz", good() + "A9999;\"", (byte) '\n'), "1 Mio");
    }

    @Test
    void refusesAnEmptyFileAndAnImage() {
        refuses(text(""), "vide");
        refuses(text("\n\n"), "vide");
        refuses(bytes("image.png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")), "binaire");
    }

    @Test
    void saysOfAWorkbookHowToSaveIt() throws IOException {
        refuses(zip("xl/workbook.xml", "<workbook/>"), "classeur de tableur");
        refuses(zip("lisez-moi.pdf", "rien"), "ne contient pas de fichier CSV");
    }

    @Test
    void saysWhyThereIsNoFile() {
        cannotOpen(directory, "est un dossier");
        cannotOpen(directory.resolve("absent.csv"), "introuvable");
    }

    @Test
    void saysThatCommunesComeWithTheApplication() {
        assertThatThrownBy(() -> registers.run(Register.COMMUNES, directory))
                .isInstanceOf(Explained.class)
                .hasMessageContaining("livré avec l’application");
    }

    private void refuses(Path file, String why) {
        ImportReport report = registers.run(Register.ROME, file);

        assertThat(report.line().motif()).as(file.toString()).contains(why);
        assertThat(report.statut()).isEqualTo(ImportStatus.REFUSE);
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(60);
        assertThat(registers.count("rome_fiche")).isEqualTo(60);
    }

    private void cannotOpen(Path file, String why) {
        long before = registers.count("import_registre");
        assertThatThrownBy(() -> registers.run(Register.ROME, file))
                .isInstanceOf(Explained.class)
                .hasMessageContaining(why);
        assertThat(registers.count("import_registre")).isEqualTo(before);
    }

    private static String good() {
        return HEADER + rows("%1$s;%2$s;");
    }

    private static String rows(String form) {
        return IntStream.range(1000, 1060)
                .mapToObj(i -> form.formatted("A" + i, "Métier inventé " + i) + "\n")
                .collect(joining());
    }

    private Path text(String text) {
        return text("fichier.csv", text, StandardCharsets.UTF_8);
    }

    private Path text(String name, String text, Charset charset) {
        return write(directory.resolve(name), text, charset);
    }

    private Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path zip(String entry, String text) throws IOException {
        Path file = directory.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("lisez-moi.md"));
            zip.write('#');
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Two gigabytes in two megabytes: the same member many times over. */
    private Path bomb(String name, String before, byte unit) throws IOException {
        Path member = directory.resolve("membre");
        byte[] same = new byte[MIB];
        Arrays.fill(same, unit);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(member))) {
            for (int i = 0; i < 64; i++) {
                out.write(same);
            }
        }
        Path file = gzip(name, before);
        try (OutputStream out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            for (int i = 0; i < 32; i++) {
                Files.copy(member, out);
            }
        }
        return file;
    }

    private Path repeated(String name, byte[] before, byte unit, int mebibytes) throws IOException {
        Path file = bytes(name, before);
        byte[] same = new byte[MIB];
        Arrays.fill(same, unit);
        try (OutputStream out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(same);
            }
        }
        return file;
    }
}
