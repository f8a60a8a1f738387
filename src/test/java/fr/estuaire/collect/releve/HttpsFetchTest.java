package fr.estuaire.collect.releve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import fr.estuaire.shared.HttpsDownload;
import fr.estuaire.shared.HttpsDownload.Patience;
import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HttpsFetchTest {
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ofSeconds(3));
    private static final long MOST = 1 << 20;

    @TempDir
    Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private ServeurHttps server;
    private Path target;

    @BeforeEach
    void start() throws Exception {
        server = new ServeurHttps(folder);
        target = Files.createFile(folder.resolve("recu"));
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.close();
    }

    @Test
    void fetchesTheFileWithWhatTellsItsVersions() throws Exception {
        URI address = server.serve("/flux.xml", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sat, 14 Mar 2026 01:00:00 GMT");
            write(exchange, "<lheo/>");
        });

        Apport apport = fetch(address, Version.NONE);

        assertThat(apport.changed()).isTrue();
        assertThat(apport.nom()).isEqualTo("flux.xml");
        assertThat(apport.version()).isEqualTo(new Version("\"v1\"", "Sat, 14 Mar 2026 01:00:00 GMT"));
        assertThat(target).hasContent("<lheo/>");
    }

    @Test
    void writesNothingWhenTheOwnerSaysThatNothingChanged() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        URI address = server.serve("/flux.xml", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
            asked.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(304, -1);
        });
        Version known = new Version("\"v1\"", "Sat, 14 Mar 2026 01:00:00 GMT");

        Apport apport = fetch(address, known);

        assertThat(apport.changed()).isFalse();
        assertThat(apport.version()).isEqualTo(known);
        assertThat(asked).containsExactly("\"v1\"", "Sat, 14 Mar 2026 01:00:00 GMT");
        assertThat(target).isEmptyFile();
    }

    @Test
    void givesUpABodyThatStalls() {
        URI address = server.serve("/flux.xml", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(60);
            exchange.getResponseBody().flush();
            await(over);
        });

        assertThatThrownBy(() -> fetch(address, Version.NONE))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isTrue())
                .hasMessageContaining("arrêtée au milieu");
    }

    @Test
    void givesUpABodyThatTricklesForEver() {
        URI address = server.serve("/flux.xml", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            // never long enough without a byte to be held to have stalled
            do {
                exchange.getResponseBody().write(60);
                exchange.getResponseBody().flush();
            } while (!isOverWithin(50));
        });

        assertThatThrownBy(() -> fetch(address, Version.NONE))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isFalse())
                .hasMessageContaining("trop lentement");
    }

    @Test
    void refusesAFileThatIsCutHalfWay() {
        URI address = server.serve("/flux.xml", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("<lheo>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });

        assertThatThrownBy(() -> fetch(address, Version.NONE))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isTrue())
                .hasMessageContaining("coupé la liaison");
    }

    @Test
    void stopsAtTheLargestSize() {
        URI address = server.serve("/flux.xml", "x".repeat((int) MOST + 1));

        assertThatThrownBy(() -> fetch(address, Version.NONE)).hasMessageContaining("dépasse");
    }

    @Test
    void takesARedirectToHttps() throws Exception {
        URI address = server.serve("/flux.xml", exchange -> {
            exchange.getResponseHeaders().add("Location", "/fin.xml");
            exchange.sendResponseHeaders(301, -1);
        });
        server.serve("/fin.xml", "<fin/>");

        Apport apport = fetch(address, Version.NONE);

        assertThat(apport.nom()).isEqualTo("fin.xml");
        assertThat(target).hasContent("<fin/>");
    }

    @Test
    void sendsThePasswordToNoOtherHost() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (ServeurHttps other = new ServeurHttps(server.trusted())) {
            URI end = other.serve("/fin.xml", exchange -> {
                seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                write(exchange, "<fin/>");
            });
            URI address = server.serve("/flux.xml", exchange -> {
                seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.getResponseHeaders().add("Location", end.toString());
                exchange.sendResponseHeaders(302, -1);
            });

            fetch(address, Version.NONE);
        }

        assertThat(seen).containsExactly("Bearer secret", "null");
    }

    @Test
    void refusesARedirectInTheClear() {
        URI address = server.serve("/flux.xml", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost:9/flux.xml");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThatThrownBy(() -> fetch(address, Version.NONE)).hasMessageContaining("en clair");
    }

    @Test
    void refusesACertificateThatNobodyTrusts() {
        URI address = server.serve("/flux.xml", "<lheo/>");
        HttpsFetch fetch = new HttpsFetch(new HttpsDownload(PATIENCE, null), new Secrets(name -> null));

        assertThatThrownBy(() -> fetch.fetch("bretagne", new Flux.Https(address, false), Version.NONE, target, MOST))
                .isInstanceOfSatisfying(
                        ReleveException.class, e -> assertThat(e.isPassing()).isFalse())
                .hasMessageContaining("certificat");
    }

    @Test
    void saysWhichVariablesToCheckWhenTheAccountIsRefused() {
        URI address = server.serve("/flux.xml", exchange -> exchange.sendResponseHeaders(401, -1));

        assertThatThrownBy(() -> fetch(address, Version.NONE))
                .hasMessageContaining("ESTUAIRE_FLUX")
                .hasMessageNotContaining("secret");
    }

    @Test
    void readsTheChecksumBesideTheFile() throws Exception {
        URI address = server.serve("/flux.xml", "<lheo/>");
        server.serve("/flux.xml.sha256", "0123  flux.xml\n");

        Apport apport = fetcher().fetch("bretagne", new Flux.Https(address, true), Version.NONE, target, MOST);

        assertThat(apport.somme()).isEqualTo("0123  flux.xml\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("cle.p12", "recu");
        }
    }

    private Apport fetch(URI address, Version known) throws ReleveException {
        return fetcher().fetch("bretagne", new Flux.Https(address, false), known, target, MOST);
    }

    private HttpsFetch fetcher() {
        return new HttpsFetch(
                new HttpsDownload(PATIENCE, server.trusted()),
                new Secrets(Map.of("ESTUAIRE_FLUX_BRETAGNE_JETON", "secret")::get));
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private boolean isOverWithin(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
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
