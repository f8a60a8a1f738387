package fr.estuaire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Gzip;
import fr.estuaire.shared.Sha256;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class ArchiveTest {
    private static final String ONE = "mayotte";
    private static final String TWO = "guyane";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Autowired
    Archive archive;

    @Autowired
    ArchiveRows rows;

    @Autowired
    Territories territories;

    @Autowired
    EstuaireProperties properties;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path sources;

    @BeforeEach
    void forget() throws IOException {
        for (String territoire : List.of(ONE, TWO)) {
            TenantScope.run(
                    Space.territory(territoire),
                    () -> jdbc.sql("DELETE FROM archive").update());
            for (Path file : files(territoire)) {
                Files.delete(file);
            }
        }
    }

    @Test
    void keepsEachContentOfADayWithoutReplacingAny() {
        Path first = keep(ONE, DAY, "<un/>");
        Path second = keep(ONE, DAY, "<deux/>");

        assertThat(content(first)).isEqualTo("<un/>");
        assertThat(content(second)).isEqualTo("<deux/>");
        assertThat(list(ONE)).extracting(Archivee::sha256).containsExactly(sha256("<deux/>"), sha256("<un/>"));
        assertThat(files(ONE))
                .hasSize(2)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("r--r--r--"));
    }

    @Test
    void keepsAContentOnceHoweverManyDaysItCounts() {
        Path first = keep(ONE, DAY, "<un/>");
        Path second = keep(ONE, DAY.plusDays(1), "<un/>");

        assertThat(second).isEqualTo(first);
        assertThat(list(ONE)).extracting(Archivee::jour).containsExactly(DAY.plusDays(1), DAY);
        assertThat(files(ONE)).hasSize(1);
    }

    @Test
    void keepsACompressedFileAsItCameAndKnowsItsContent() throws IOException {
        Path source = sources.resolve("recu.gz");
        try (OutputStream out = Gzip.compress(Files.newOutputStream(source))) {
            out.write("<gz/>".getBytes(StandardCharsets.UTF_8));
        }
        String received = sha256(Files.readAllBytes(source));

        Path kept = At.administrator(ONE).call(() -> archive.keep(ONE, DAY, Origine.LIVRAISON, source, received));

        assertThat(kept).hasSameBinaryContentAs(source);
        assertThat(find(ONE, received)).contains(kept);
        assertThat(find(ONE, sha256("<gz/>"))).contains(kept);
    }

    @Test
    void keepsTerritoriesApart() {
        keep(ONE, DAY, "<un/>");
        keep(TWO, DAY, "<deux/>");

        assertThat(find(ONE, sha256("<deux/>"))).isEmpty();
        assertThat(find(TWO, sha256("<deux/>"))).isPresent();
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> archive.count(TWO)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector(ONE)
                        .call(() -> archive.keep(TWO, DAY, Origine.SORTIE, source("<x/>"), sha256("<x/>"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saysWhatCountedOnAPastDay() {
        keep(ONE, DAY, "<un/>");
        keep(ONE, DAY.plusDays(3), "<deux/>");
        keep(TWO, DAY.minusDays(9), "<autre/>");

        assertThat(asOf(ONE, DAY.plusDays(2))).isEqualTo(sha256("<un/>"));
        assertThat(asOf(ONE, DAY.plusDays(3))).isEqualTo(sha256("<deux/>"));
        assertThat(At.nation().call(() -> archive.findAsOf(ONE, DAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void findsFilesThatMissOrChanged() throws IOException {
        Path whole = keep(ONE, DAY, "<entier/>");
        Path lost = keep(ONE, DAY.plusDays(1), "<perdu/>");
        Path damaged = keep(ONE, DAY.plusDays(2), "<abime/>");
        Files.delete(lost);
        overwrite(damaged, "<autre/>");
        keep(TWO, DAY, "<ailleurs/>");

        Verification found = At.nation().call(() -> archive.verify(ONE));

        assertThat(found.fichiers()).isEqualTo(3);
        assertThat(found.defauts())
                .extracting(defect -> defect.fichier().sha256(), Verification.Defaut::absent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(sha256("<perdu/>"), true),
                        org.assertj.core.groups.Tuple.tuple(sha256("<abime/>"), false));
        assertThat(At.nation().call(() -> archive.verify(TWO)).isIntact()).isTrue();
        assertThat(content(whole)).isEqualTo("<entier/>");
    }

    @Test
    void setsADamagedFileAsideWhenItsContentComesAgain() throws IOException {
        Path kept = keep(ONE, DAY, "<un/>");
        overwrite(kept, "<autre/>");

        keep(ONE, DAY, "<un/>");

        assertThat(content(kept)).isEqualTo("<un/>");
        assertThat(files(ONE))
                .hasSize(2)
                .filteredOn(file -> file.toString().contains(".abime-"))
                .singleElement()
                .satisfies(file -> assertThat(content(file)).isEqualTo("<autre/>"));
        assertThat(At.nation().call(() -> archive.verify(ONE)).isIntact()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenTheSourceBreaksOff() {
        assertThatThrownBy(() -> At.nation()
                        .call(() -> archive.keep(ONE, DAY, Origine.SORTIE, sources.resolve("absent"), sha256("x"))))
                .isInstanceOf(ArchiveException.class);

        assertThat(files(ONE)).isEmpty();
        assertThat(list(ONE)).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "Cette machine n’a pas de /dev/full.");
        IOException failure = null;
        try (OutputStream out = Files.newOutputStream(full)) {
            out.write(1);
        } catch (IOException e) {
            failure = e;
        }

        assertThat(failure).isNotNull();
        assertThat(Archive.explain(territories.get(ONE), sources, java.util.Objects.requireNonNull(failure)))
                .hasMessageContaining("disque est plein")
                .hasMessageContaining("Mayotte");
    }

    @Test
    void keepsTheLastOfEachMonthThenForgetsIt() {
        LocalDate old = LocalDate.of(2024, 5, 3);
        keep(ONE, old, "<debut/>");
        keep(ONE, old.plusDays(20), "<fin/>");
        keep(ONE, LocalDate.of(2014, 1, 1), "<ancien/>");
        keep(ONE, DAY, "<recent/>");
        keep(ONE, DAY.plusDays(1), "<dernier/>");
        keep(TWO, old, "<seul/>");

        assertThat(remove(ONE, Set.of())).isEqualTo(2);

        assertThat(list(ONE))
                .extracting(Archivee::sha256)
                .containsExactly(sha256("<dernier/>"), sha256("<recent/>"), sha256("<fin/>"));
        assertThat(files(ONE)).hasSize(3);
        assertThat(remove(TWO, Set.of())).isZero();
        assertThat(files(TWO)).hasSize(1);
    }

    @Test
    void forgetsNothingThatSomebodyStillNeeds() {
        keep(ONE, LocalDate.of(2014, 1, 1), "<ancien/>");
        keep(ONE, DAY, "<recent/>");

        assertThat(remove(ONE, Set.of(sha256("<ancien/>")))).isZero();
        assertThat(find(ONE, sha256("<ancien/>"))).isPresent();
    }

    @Test
    void keepsTheFileThatAnotherDayStillCounts() {
        keep(ONE, LocalDate.of(2014, 1, 1), "<meme/>");
        keep(ONE, DAY, "<meme/>");

        assertThat(remove(ONE, Set.of())).isEqualTo(1);
        assertThat(find(ONE, sha256("<meme/>"))).isPresent();
    }

    @Test
    void sweepsWhatAKilledServerLeftHalfWritten() throws IOException {
        keep(ONE, DAY, "<un/>");
        Path old = Files.createFile(properties.files("archive", ONE).resolve(".archive-1.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(DAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        Path atWork = Files.createFile(properties.files("archive", ONE).resolve(".archive-2.tmp"));
        Files.setLastModifiedTime(
                atWork, FileTime.from(DAY.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC)));

        retention(ONE, Set.of()).sweep(territories.get(ONE));

        assertThat(files(ONE)).hasSize(2).contains(atWork).doesNotContain(old);
    }

    private int remove(String territoire, Set<String> used) {
        return retention(territoire, used).remove(territories.get(territoire));
    }

    private ArchiveRetention retention(String territoire, Set<String> used) {
        DefaultListableBeanFactory uses = new DefaultListableBeanFactory();
        uses.registerSingleton("essai", (ArchiveUse) code -> code.equals(territoire) ? used : Set.of());
        Clock clock = Clock.fixed(DAY.plusDays(2).atTime(5, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new ArchiveRetention(
                rows,
                uses.getBeanProvider(ArchiveUse.class),
                new ArchiveSettings(400, 10),
                territories,
                properties,
                clock);
    }

    private Path keep(String territoire, LocalDate day, String text) {
        return At.nation().call(() -> archive.keep(territoire, day, Origine.LIVRAISON, source(text), sha256(text)));
    }

    private Path source(String text) {
        try {
            return Files.writeString(sources.resolve("source.xml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private java.util.Optional<Path> find(String territoire, String sha256) {
        return At.nation().call(() -> archive.find(territoire, sha256));
    }

    private String asOf(String territoire, LocalDate day) {
        return At.nation()
                .call(() -> archive.findAsOf(territoire, day))
                .orElseThrow()
                .sha256();
    }

    private List<Archivee> list(String territoire) {
        return At.nation().call(() -> archive.list(territoire, 0, 50));
    }

    private List<Path> files(String territoire) {
        Path folder = properties.files("archive", territoire);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a person with all rights might. */
    private static void overwrite(Path file, String text) throws IOException {
        Files.delete(file);
        try (OutputStream out = Gzip.compress(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String content(Path file) {
        try (InputStream in = Gzip.expand(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return Sha256.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
