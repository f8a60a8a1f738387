package fr.estuaire.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.estuaire.rollup.Flux;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String EMPTY_FEED = "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres></offres></lheo>";

    @TempDir
    Path directory;

    @Test
    void acceptsTheRecordsOfTheNationalFlow() throws IOException {
        List<Path> files =
                Stream.concat(list("refugies-info-rco"), list("trefle")).toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(20).allSatisfy(file -> {
            Terminal check = Terminal.run("check", file.toString());
            assertThat(check.code()).as(check.out() + check.err()).isZero();
            assertThat(check.out()).contains("aucune formation écartée");
        });
    }

    @Test
    void namesLineAndCauseOfEachFault() throws IOException {
        Path anotea = list("anotea").findFirst().orElseThrow();

        Terminal check = Terminal.run("check", anotea.toString());

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains(anotea + ":19:17  à écarter", "coordonneFs", anotea + ":441:25", "15 caractères, 14 au plus")
                .contains("1 formation à écarter");
    }

    @Test
    void recognisesAnEdofCatalogue() throws IOException {
        refuses(list("edof-officiel").findFirst().orElseThrow(), "catalogue EDOF, pas Lhéo");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        refuses(write("tronque.xml", EMPTY_FEED.substring(0, EMPTY_FEED.length() - 5)), "tronqué");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(write("vide.xml", ""), "vide");
    }

    @Test
    void refusesADocumentTypeDeclaration() throws IOException {
        refuses(write("dtd.xml", "<!DOCTYPE lheo [<!ENTITY a \"b\">]>" + EMPTY_FEED), "DOCTYPE");
    }

    @Test
    void refusesAZip() throws IOException {
        Path file = directory.resolve("flux.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("flux.xml"));
        }
        refuses(file, "archive ZIP");
    }

    @Test
    void refusesTenGigabytesOfNothing() throws IOException {
        Path member = directory.resolve("membre.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(member))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 128; i++) {
                out.write(zeros);
            }
        }
        Path file = directory.resolve("zeros.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 80; i++) {
                Files.copy(member, out);
            }
        }
        refuses(file, "binaire");
    }

    @Test
    void refusesADirectoryAndAFileThatIsNotThere() {
        refuses(directory, "est un dossier");
        refuses(directory.resolve("absent.xml"), "introuvable");
    }

    @Test
    void refusesAFileItMayNotRead() throws IOException {
        Path file = write("interdit.xml", EMPTY_FEED);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "Tout est lisible pour root : lancez les essais sous un autre compte.");
        refuses(file, "ne peut pas être lu");
    }

    @Test
    void answersForTheWorstOfSeveralFiles() throws IOException {
        Path good = list("refugies-info-rco").findFirst().orElseThrow();

        Terminal check =
                Terminal.run("check", good.toString(), write("vide.xml", "").toString());

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).contains("aucune formation écartée");
    }

    @Test
    void judgesAsOfADay() throws IOException {
        String feed =
                write("session.xml", Flux.unFlux().avec("N1", "Anglais").xml()).toString();

        assertThat(Terminal.run("check", "--date", "2020-01-01", feed).out()).doesNotContain("session-passee");
        assertThat(Terminal.run("check", "--date", "2060-01-01", feed).out()).contains("session-passee");
    }

    @Test
    void saysHowToWriteADate() throws IOException {
        String feed = write("vide.xml", EMPTY_FEED).toString();

        for (String wrong : List.of("demain", "2026-13-01", "01/09/2026", "2026-02-30")) {
            Terminal check = Terminal.run("check", "--date", wrong, feed);
            assertThat(check.code()).isEqualTo(2);
            assertThat(check.err()).contains("« " + wrong + " » n’est pas une date : écrivez --date AAAA-MM-JJ");
        }
    }

    private static void refuses(Path file, String why) {
        Terminal check = Terminal.run("check", file.toString());

        assertThat(check.code()).as(check.out()).isEqualTo(2);
        assertThat(check.err().strip()).contains(why).hasLineCount(1);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Stream<Path> list(String folder) throws IOException {
        Path shared =
                Path.of(Optional.ofNullable(System.getenv("ESTUAIRE_SHARED")).orElse("../shared"));
        Path samples = shared.resolve("lheo/samples").resolve(folder);
        assumeTrue(
                Files.isDirectory(samples),
                "Les fichiers réels de « " + samples + " » ne sont pas là : réglez ESTUAIRE_SHARED.");
        try (Stream<Path> files = Files.list(samples)) {
            return files.sorted().toList().stream();
        }
    }
}
