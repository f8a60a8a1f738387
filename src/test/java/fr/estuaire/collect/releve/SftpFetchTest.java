package fr.estuaire.collect.releve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SftpFetchTest {
    private static final long MOST = 1 << 20;

    @TempDir
    Path folder;

    @TempDir
    Path served;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile OnRead onRead = session -> {};
    private ServeurSftp server;
    private Path target;

    /** What the server does before it gives out a piece of a file. */
    private interface OnRead {
        void accept(ServerSession session) throws IOException;
    }

    @BeforeEach
    void start() throws Exception {
        server = new ServeurSftp(served, new SftpEventListener() {
            @Override
            public void reading(
                    ServerSession session, String handle, FileHandle file, long offset, byte[] data, int at, int length)
                    throws IOException {
                onRead.accept(session);
            }
        });
        target = Files.createFile(folder.resolve("recu"));
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        server.close();
    }

    @Test
    void fetchesTheFileOnceAndKnowsItAgain() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "<lheo/>");
        Files.writeString(served.resolve("flux.xml.sha256"), "abcd  flux.xml");

        Apport first = fetch(server.flux("/flux.xml", true), Version.NONE);
        Files.writeString(target, "");
        Apport second = fetch(server.flux("/flux.xml", true), first.version());

        assertThat(first.changed()).isTrue();
        assertThat(first.nom()).isEqualTo("flux.xml");
        assertThat(first.somme()).isEqualTo("abcd  flux.xml");
        assertThat(second.changed()).isFalse();
        assertThat(target).isEmptyFile();
    }

    @Test
    void fetchesAFileOfSeveralPieces() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "0123456789".repeat(50_000));

        fetch(server.flux("/flux.xml", false), Version.NONE);

        assertThat(target).hasSameBinaryContentAs(served.resolve("flux.xml"));
    }

    @Test
    void trustsNoOtherKeyThanTheOneNamed() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "<lheo/>");
        Flux.Sftp right = server.flux("/flux.xml", false);
        Flux.Sftp wrong = new Flux.Sftp(
                right.hote(), right.port(), right.utilisateur(), right.chemin(), "SHA256:" + "A".repeat(43), false);

        assertThatThrownBy(() -> fetch(wrong, Version.NONE))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isFalse())
                .hasMessageContaining("ne présente pas la clé attendue")
                .hasMessageContaining(right.empreinteHote());
        assertThat(target).isEmptyFile();
    }

    @Test
    void saysThatThePasswordIsRefusedWithoutShowingIt() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "<lheo/>");
        SftpFetch fetch = fetcher(Map.of("ESTUAIRE_FLUX_ILE_DE_FRANCE_MOT_DE_PASSE", "faux"));

        assertThatThrownBy(
                        () -> fetch.fetch("ile-de-france", server.flux("/flux.xml", false), Version.NONE, target, MOST))
                .hasMessageContaining("refuse le compte")
                .hasMessageNotContaining("faux");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> fetcher(Map.of())
                        .fetch("ile-de-france", server.flux("/flux.xml", false), Version.NONE, target, MOST))
                .hasMessageContaining("ESTUAIRE_FLUX_ILE_DE_FRANCE_MOT_DE_PASSE");
    }

    @Test
    void saysThatTheFileIsNotThere() {
        assertThatThrownBy(() -> fetch(server.flux("/absent.xml", false), Version.NONE))
                .hasMessageContaining("n’est pas sur le serveur");
    }

    @Test
    void givesUpAServerThatStalls() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "<lheo/>");
        onRead = session -> await(over);

        assertThatThrownBy(() -> fetch(server.flux("/flux.xml", false), Version.NONE))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isTrue())
                .hasMessageContaining("arrêté au milieu");
    }

    @Test
    void givesUpAServerThatTricklesForEver() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "0123456789".repeat(90_000));
        SftpFetch hasty = new SftpFetch(
                new Secrets(Map.of("ESTUAIRE_FLUX_ILE_DE_FRANCE_MOT_DE_PASSE", ServeurSftp.PASSWORD)::get),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(3));
        // each piece comes in time, all of them would take a minute
        onRead = session -> awaitFor(over, 4);

        assertThatThrownBy(
                        () -> hasty.fetch("ile-de-france", server.flux("/flux.xml", false), Version.NONE, target, MOST))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isFalse())
                .hasMessageContaining("trop lentement");
    }

    @Test
    void refusesAFileThatIsCutHalfWay() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "0123456789".repeat(50_000));
        onRead = session -> session.close(true);

        assertThatThrownBy(() -> fetch(server.flux("/flux.xml", false), Version.NONE))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isTrue());
    }

    @Test
    void stopsAtTheLargestSize() throws Exception {
        Files.writeString(served.resolve("flux.xml"), "x".repeat((int) MOST + 1));

        assertThatThrownBy(() -> fetch(server.flux("/flux.xml", false), Version.NONE))
                .hasMessageContaining("dépasse");
    }

    private Apport fetch(Flux.Sftp flux, Version known) throws ReleveException {
        return fetcher(Map.of("ESTUAIRE_FLUX_ILE_DE_FRANCE_MOT_DE_PASSE", ServeurSftp.PASSWORD))
                .fetch("ile-de-france", flux, known, target, MOST);
    }

    private static SftpFetch fetcher(Map<String, String> environment) {
        return new SftpFetch(
                new Secrets(environment::get), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(5));
    }

    private static void awaitFor(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
