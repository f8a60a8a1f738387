package fr.estuaire.collect.releve;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.archive.Archive;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.releve.Releve.Issue;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.shared.HttpsDownload;
import fr.estuaire.shared.HttpsDownload.Patience;
import fr.estuaire.shared.Sha256;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Flux;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import(LivraisonFixture.class)
@Timeout(300)
class ReleveurTest {
    private static final String ONE = "saint-martin";
    private static final String TWO = "saint-barthelemy";

    @Autowired
    Deliveries deliveries;

    @Autowired
    Releves releves;

    @Autowired
    ReleveRows rows;

    @Autowired
    Archive archive;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    EstuaireProperties properties;

    @Autowired
    CurrentPerson person;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    /** What the address answers, one after the other; the last one again and again. */
    private final Deque<Answer> answers = new ArrayDeque<>();

    private HttpServer server;
    private Releveur releveur;

    private record Answer(int status, String etag, String text) {}

    @BeforeEach
    void start() throws IOException {
        for (String territoire : List.of(ONE, TWO)) {
            livraisons.forget(territoire);
            TenantScope.run(
                    Space.territory(territoire),
                    () -> jdbc.sql("DELETE FROM releve").update());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        Secrets secrets = new Secrets(Map.of("ESTUAIRE_FLUX_SAINT_BARTHELEMY_MOT_DE_PASSE", ServeurSftp.PASSWORD)::get);
        Patience patience = new Patience(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(5));
        Fetching fetching = new Fetching(
                new FolderFetch(),
                new HttpsFetch(new HttpsDownload(patience, null), secrets),
                new SftpFetch(secrets, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(5)));
        releveur = new Releveur(
                fetching, deliveries, rows, properties, person, clock, new Reessais(3, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void bringsEachTerritoryTheFileOfItsOwnSource() throws Exception {
        String one = unFlux().avec("N1", "Anglais").xml();
        String two = unFlux().avec(2, "M").xml();
        Files.writeString(folder.resolve("lheo.xml"), one);
        Path served = Files.createDirectory(folder.resolve("sftp"));
        Files.writeString(served.resolve("flux.xml"), two);
        Files.writeString(served.resolve("flux.xml.sha256"), sha256(two) + "  flux.xml\n");

        Releve first = fetch(ONE, new Flux.Dossier(folder, "*.xml", false));
        Releve second;
        try (ServeurSftp sftp = new ServeurSftp(served, new SftpEventListener() {})) {
            second = fetch(TWO, sftp.flux("/flux.xml", true));
        }

        assertThat(first.issue()).isEqualTo(Issue.RECUE);
        assertThat(first.message()).isEqualTo("Fichier reçu : 1 formation, 1 session.");
        assertThat(first.sha256()).isEqualTo(sha256(one));
        assertThat(first.octets()).isEqualTo(one.getBytes(StandardCharsets.UTF_8).length);
        assertThat(second.issue()).isEqualTo(Issue.RECUE);
        assertThat(second.message()).contains("2 formations");
        assertThat(archived(ONE, sha256(one))).isTrue();
        assertThat(archived(ONE, sha256(two))).isFalse();
        assertThat(archived(TWO, sha256(two))).isTrue();
        assertThat(journal(ONE))
                .extracting(Releve::adresse)
                .containsExactly(folder.resolve("*.xml").toString());
        assertThat(journal(TWO))
                .extracting(Releve::adresse)
                .singleElement()
                .asString()
                .startsWith("sftp://region@");
        assertThat(leftovers(ONE)).isEmpty();
        assertThat(leftovers(TWO)).isEmpty();
    }

    @Test
    void receivesAnUnchangedFileOnlyOnce() throws IOException {
        String text = unFlux().avec("N1", "Anglais").xml();
        Flux.Https flux = answering(new Answer(200, "\"v1\"", text), new Answer(304, "\"v1\"", ""));

        assertThat(fetch(ONE, flux).issue()).isEqualTo(Issue.RECUE);
        Releve second = fetch(ONE, flux);

        assertThat(second.issue()).isEqualTo(Issue.INCHANGEE);
        assertThat(second.etag()).isEqualTo("\"v1\"");
        assertThat(count(ONE)).isEqualTo(1);
    }

    @Test
    void knowsTheSameContentUnderAnotherVersion() throws IOException {
        String text = unFlux().avec("N1", "Anglais").xml();
        Flux.Https flux = answering(new Answer(200, "\"v1\"", text), new Answer(200, "\"v2\"", text));

        fetch(ONE, flux);
        Releve second = fetch(ONE, flux);

        assertThat(second.issue()).isEqualTo(Issue.INCHANGEE);
        assertThat(second.etag()).isEqualTo("\"v2\"");
        assertThat(count(ONE)).isEqualTo(1);
    }

    @Test
    void forgetsTheVersionOfAnotherSource() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lheo.xml"), unFlux().avec("N1", "Anglais").xml());
        fetch(ONE, new Flux.Dossier(folder, "*.xml", false));

        assertThat(TenantScope.call(Space.territory(ONE), () -> rows.findKnown("https://ailleurs.example/f.xml")))
                .isEqualTo(HttpsDownload.Version.NONE);
        assertThat(file).exists();
    }

    @Test
    void triesAgainASourceThatAnswersOnlyLater() throws IOException {
        Flux.Https flux = answering(
                new Answer(503, "\"v0\"", ""),
                new Answer(500, "\"v0\"", ""),
                new Answer(200, "\"v1\"", unFlux().avec("N1", "Anglais").xml()));

        Releve releve = fetch(ONE, flux);

        assertThat(releve.issue()).isEqualTo(Issue.RECUE);
        assertThat(releve.essais()).isEqualTo(3);
    }

    @Test
    void triesOnlyOnceWhatCannotPass() throws IOException {
        Releve releve = fetch(ONE, answering(new Answer(404, "\"v0\"", "")));

        assertThat(releve.issue()).isEqualTo(Issue.ECHEC);
        assertThat(releve.essais()).isEqualTo(1);
        assertThat(releve.message()).contains("elle répond 404");
        assertThat(journal(ONE)).hasSize(1);
        assertThat(journal(TWO)).isEmpty();
    }

    @Test
    void refusesAFileThatItsChecksumDoesNotAnnounce() throws IOException {
        String text = unFlux().avec("N1", "Anglais").xml();
        Files.writeString(folder.resolve("lheo.xml"), text);
        Files.writeString(folder.resolve("lheo.xml.sha256"), sha256("autre chose") + "  lheo.xml\n");

        Releve releve = fetch(ONE, new Flux.Dossier(folder, "*.xml", true));

        assertThat(releve.issue()).isEqualTo(Issue.ECHEC);
        assertThat(releve.message()).contains("somme de contrôle");
        assertThat(count(ONE)).isZero();
        assertThat(leftovers(ONE)).isEmpty();
    }

    @Test
    void receivesNoEmptyFile() throws IOException {
        Files.writeString(folder.resolve("lheo.xml"), "");

        Releve releve = fetch(ONE, new Flux.Dossier(folder, "*.xml", false));

        assertThat(releve.issue()).isEqualTo(Issue.ECHEC);
        assertThat(releve.message()).contains("est vide");
        assertThat(count(ONE)).isZero();
    }

    @Test
    void saysThatTheFolderIsGone() {
        Releve releve = fetch(ONE, new Flux.Dossier(folder.resolve("parti"), "*.xml", false));

        assertThat(releve.issue()).isEqualTo(Issue.ECHEC);
        assertThat(releve.message()).contains("n’existe pas");
    }

    @Test
    void takesTheLatestFileOfAFolder() throws IOException {
        Path old = Files.writeString(
                folder.resolve("z.xml"), unFlux().avec("N1", "Anglais").xml());
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000));
        String latest = unFlux().avec(3, "N").xml();
        Files.writeString(folder.resolve("a.xml"), latest);
        Files.writeString(folder.resolve("note.txt"), "à lire");

        assertThat(fetch(ONE, new Flux.Dossier(folder, "*.xml", false)).sha256())
                .isEqualTo(sha256(latest));
    }

    @Test
    void asksAgainForAFileThatWasRefused() throws IOException {
        Flux.Https flux = answering(
                new Answer(200, "\"v1\"", "PK archive"),
                new Answer(200, "\"v1\"", unFlux().avec("N1", "Anglais").xml()));

        Releve refused = fetch(ONE, flux);

        assertThat(refused.issue()).isEqualTo(Issue.ECHEC);
        assertThat(refused.livraison()).isNotNull();
        assertThat(fetch(ONE, flux).issue()).isEqualTo(Issue.RECUE);
    }

    @Test
    void fetchesATerritoryOnceAtATime() throws InterruptedException, ExecutionException {
        CountDownLatch asked = new CountDownLatch(1);
        server.createContext("/lent.xml", exchange -> {
            asked.countDown();
            await(over);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        Flux.Https flux = new Flux.Https(address("/lent.xml"), false);
        FutureTask<Releve> first = new FutureTask<>(() -> fetch(ONE, flux));
        Thread thread = Thread.ofVirtual().start(first);
        asked.await();

        assertThat(releveur.isBusy(ONE)).isTrue();
        assertThat(releveur.isBusy(TWO)).isFalse();
        assertThatThrownBy(() -> fetch(ONE, flux)).hasMessageContaining("déjà en cours");
        over.countDown();

        assertThat(first.get().issue()).isEqualTo(Issue.ECHEC);
        thread.join();
        assertThat(releveur.isBusy(ONE)).isFalse();
    }

    @Test
    void isForTheNationAndTheAdministratorOfTheTerritory() {
        assertThat(At.administrator(ONE).call(() -> releves.count(ONE))).isZero();
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> releves.fetch(TWO)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector(ONE).call(() -> releves.list(ONE, 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.nation().call(() -> releves.fetch(ONE)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("où aller chercher");
    }

    private Flux.Https answering(Answer... all) {
        answers.addAll(List.of(all));
        server.createContext("/flux.xml", exchange -> {
            Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", answer.etag());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return new Flux.Https(address("/flux.xml"), false);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private Releve fetch(String territoire, Flux flux) {
        return At.administrator(territoire).call(() -> releveur.fetch(territoire, flux));
    }

    private List<Releve> journal(String territoire) {
        return At.nation().call(() -> releves.list(territoire, 0, 10));
    }

    private long count(String territoire) {
        return At.nation().call(() -> deliveries.count(territoire));
    }

    private boolean archived(String territoire, String sha256) {
        return At.nation().call(() -> archive.find(territoire, sha256)).isPresent();
    }

    private List<Path> leftovers(String territoire) {
        try (var files = Files.list(properties.files("releves", territoire))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sha256(String text) throws IOException {
        return Sha256.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
