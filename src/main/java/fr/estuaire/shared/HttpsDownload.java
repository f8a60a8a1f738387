package fr.estuaire.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one file over https, unless its owner says that it has not changed. Every wait has its limit: to connect, for the
 * answer, between two pieces of the body, and for all of it. What is sent to prove who asks is never sent to another host.
 */
public final class HttpsDownload {
    private static final int DONE = 200;
    private static final int UNCHANGED = 304;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Worth another try: too many requests, the server's own faults. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Patience patience;
    private final @Nullable SSLContext trusted;

    /** @param trusted who may sign the certificates; null for those that Java trusts */
    public HttpsDownload(Patience patience, @Nullable SSLContext trusted) {
        this.patience = patience;
        this.trusted = trusted;
    }

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param answer for the first line of the answer
     * @param stall for the next piece of the body
     * @param whole for the whole body: a server that gives a little now and then would keep its territory busy for ever
     */
    public record Patience(Duration connect, Duration answer, Duration stall, Duration whole) {
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofHours(2));
    }

    /**
     * What is fetched.
     *
     * @param headers sent to this host only
     * @param known what its owner said of it the last time
     * @param most size in bytes above which it is given up
     */
    public record Wanted(URI address, Map<String, String> headers, Version known, long most) {
        public Wanted {
            headers = Map.copyOf(headers);
        }
    }

    /** By what the owner of a file tells its versions apart, word for word; null what they do not say. */
    public record Version(@Nullable String etag, @Nullable String lastModified) {
        public static final Version NONE = new Version(null, null);
    }

    /**
     * What came.
     *
     * @param address of the file in the end, redirects followed
     * @param changed false when the owner says that it is the known one: nothing was written then
     */
    public record Fetched(URI address, boolean changed, Version version) {}

    /** The file was not had. The message says why, as the end of a French sentence. */
    public static final class FailedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean passing;

        FailedException(String why, boolean passing, @Nullable Throwable cause) {
            super(why, cause);
            this.passing = passing;
        }

        /** Whether another try may do better. */
        public boolean isPassing() {
            return passing;
        }

        /** The message. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Fetches a file.
     *
     * @param file written over when the file is new; holds half of it when this fails
     * @throws FailedException saying why it was not had
     */
    public Fetched fetch(Wanted wanted, Path file) throws IOException {
        requireHttps(wanted.address());
        HttpClient client = client();
        try {
            return follow(client, wanted, file);
        } catch (HttpTimeoutException e) {
            throw new FailedException("elle ne répond pas", true, e);
        } catch (SSLException e) {
            throw new FailedException("son certificat n’est pas reconnu, ou la liaison n’est pas sûre", false, e);
        } catch (ConnectException e) {
            throw new FailedException("elle ne répond pas", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("le téléchargement a été interrompu", false, e);
        } finally {
            client.shutdownNow();
            client.close();
        }
    }

    private HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER);
        if (trusted != null) {
            client.sslContext(trusted);
        }
        return client.build();
    }

    private Fetched follow(HttpClient client, Wanted wanted, Path file) throws IOException, InterruptedException {
        URI address = wanted.address();
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = send(client, address, wanted);
            int status = response.statusCode();
            if (REDIRECTS.contains(status)) {
                address = next(address, response);
            } else if (status == UNCHANGED) {
                return new Fetched(address, false, version(response));
            } else if (status == DONE) {
                copy(response.body(), file, wanted.most());
                return new Fetched(address, true, version(response));
            } else {
                throw new FailedException("elle répond " + status, PASSING.contains(status), null);
            }
        }
        throw new FailedException("elle renvoie sans fin d’une adresse à une autre", false, null);
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(HttpClient client, URI address, Wanted wanted)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience.answer());
        if (sameHost(address, wanted.address())) {
            wanted.headers().forEach(request::header);
        }
        Version known = wanted.known();
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        try {
            return client.send(request.build(), BodyHandlers.ofPublisher());
        } catch (HttpTimeoutException | SSLException | ConnectException e) {
            throw e;
        } catch (IOException e) {
            throw new FailedException("elle a coupé la liaison", true, e);
        }
    }

    private static URI next(URI address, HttpResponse<?> response) throws FailedException {
        try {
            URI next = address.resolve(response.headers().firstValue("Location").orElse(""));
            if (!"http".equals(address.getScheme()) && !"https".equals(next.getScheme())) {
                throw new FailedException("elle renvoie à une adresse en clair", false, null);
            }
            requireHttps(next);
            return next;
        } catch (IllegalArgumentException e) {
            throw new FailedException("elle renvoie à une adresse mal écrite", false, e);
        }
    }

    private static Version version(HttpResponse<?> response) {
        return new Version(
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null));
    }

    private void copy(Flow.Publisher<List<ByteBuffer>> body, Path file, long most)
            throws IOException, InterruptedException {
        try (PatientBody pieces = new PatientBody(body, patience);
                OutputStream out = Files.newOutputStream(file)) {
            long total = 0;
            byte[] piece = pieces.next();
            while (piece.length > 0) {
                total += piece.length;
                if (total > most) {
                    throw new FailedException("son fichier dépasse %d Gio".formatted(most >> 30), false, null);
                }
                out.write(piece);
                piece = pieces.next();
            }
        }
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    private static void requireHttps(URI address) throws FailedException {
        boolean local = THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !(local && "http".equals(address.getScheme()))) {
            throw new FailedException("elle ne commence pas par https://", false, null);
        }
    }
}
