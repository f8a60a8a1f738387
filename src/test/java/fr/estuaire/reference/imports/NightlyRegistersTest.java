package fr.estuaire.reference.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFixture;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.shared.HttpsDownload.Patience;
import fr.estuaire.tenant.EstuaireProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import(RegisterFixture.class)
class NightlyRegistersTest {
    @Autowired
    RegisterFixture registers;

    @Autowired
    RegisterImports imports;

    @Autowired
    RegisterFormats formats;

    @Autowired
    ImportHistory history;

    @Autowired
    EstuaireProperties properties;

    @Autowired
    SystemWork system;

    private HttpServer server;
    private Path folder;
    private volatile String text = "";

    @BeforeEach
    void start() throws IOException {
        registers.forget(Register.ROME, "rome_fiche");
        folder = properties.home().resolve("registres").resolve("rome");
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rome_v7.csv", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void importsEachFileDroppedInItsFolderOnce() throws IOException {
        Files.writeString(folder.resolve("rome_v1.csv"), rome("Un"));
        Files.writeString(folder.resolve("rome_v2.csv"), rome("Deux"));

        refresh(Map.of());
        refresh(Map.of());

        assertThat(statuses()).containsExactly(ImportStatus.APPLIQUE, ImportStatus.APPLIQUE);
        assertThat(registers.query("SELECT libelle FROM rome_fiche")).containsExactly("Deux");
    }

    @Test
    void fetchesAFileOnceAndSaysAgainThatItHasNotChanged() throws IOException {
        Map<String, URI> sources = Map.of("rome", address("/rome_v7.csv"));
        text = rome("Sept");
        refresh(sources);
        refresh(sources);
        text = rome("Huit");
        refresh(sources);

        assertThat(statuses()).containsExactly(ImportStatus.APPLIQUE, ImportStatus.INCHANGE, ImportStatus.APPLIQUE);
        assertThat(registers.query("SELECT libelle FROM rome_fiche")).containsExactly("Huit");
        assertThat(Files.readString(folder.resolve("rome_v7.csv"))).isEqualTo(text);
    }

    @Test
    void asksNoMoreForAFileThatWasRefused() {
        Map<String, URI> sources = Map.of("rome", address("/rome_v7.csv"));
        text = "titre\nMétier\n";
        refresh(sources);
        refresh(sources);

        assertThat(statuses()).containsExactly(ImportStatus.REFUSE);
    }

    @Test
    void changesNothingWhenTheAddressAnswersAnError() {
        refresh(Map.of("rome", address("/absent.csv")));

        assertThat(statuses()).isEmpty();
    }

    @Test
    void importsTheFileOfTheFolderThoughTheAddressAnswersAnError() throws IOException {
        Files.writeString(folder.resolve("rome_v1.csv"), rome("Un"));

        refresh(Map.of("rome", address("/absent.csv")));

        assertThat(statuses()).containsExactly(ImportStatus.APPLIQUE);
    }

    @Test
    void refusesAnAddressInTheClear() {
        assertThatThrownBy(() -> new RegisterDownload().fetch(URI.create("http://exemple.invalid/rome.csv"), folder))
                .isInstanceOf(UnreadableRegisterException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void givesUpAnAddressThatStopsInTheMiddle() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        server.createContext("/arret.csv", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("titre".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(over);
        });
        Patience impatient = new Patience(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofMinutes(5));

        try {
            assertThatThrownBy(() -> RegisterDownload.with(impatient).fetch(address("/arret.csv"), folder))
                    .isInstanceOf(UnreadableRegisterException.class)
                    .hasMessageContaining("arrêtée au milieu");
            try (var files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh(Map<String, URI> sources) {
        NightlyRegisters task = new NightlyRegisters(
                imports, formats, new RegisterSources(sources), new RegisterDownload(), history, properties);
        system.run("nuit", () -> task.refresh(Register.ROME));
    }

    /** Oldest first. */
    private List<ImportStatus> statuses() {
        return registers.asNation(() -> imports.list(Optional.of(Register.ROME), 0, 10).reversed().stream()
                .map(line -> line.statut())
                .toList());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String etag = "\"" + text.hashCode() + "\"";
        try (exchange) {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String rome(String title) {
        return "code_rome,libelle_rome\nA1101," + title + "\n";
    }
}
