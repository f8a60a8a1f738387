package fr.estuaire.reference.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Fetches the file of a register into a folder, unless the one fetched last is still the owner's ({@code ETag}). The name
 * of the file is that of the address in the end, since it often tells the edition.
 */
@Component
class RegisterDownload {
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final long MOST = 20L << 30;
    private static final String MEMORY = ".telechargement";
    private static final int DONE = 200;
    private static final int UNCHANGED = 304;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /**
     * Fetches what is new.
     *
     * @return the owner's file of today, in the folder
     * @throws UnreadableRegisterException when it cannot be had
     */
    Path fetch(URI address, Path folder) {
        requireHttps(address);
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            Files.createDirectories(folder);
            Properties memory = read(folder);
            HttpResponse<InputStream> response =
                    client.send(request(address, folder, memory), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case DONE -> keep(body, response, address, folder);
                    case UNCHANGED -> folder.resolve(memory.getProperty("fichier"));
                    default -> throw failed(address, "elle répond " + response.statusCode());
                };
            }
        } catch (IOException e) {
            throw failed(address, "elle ne répond pas");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(address, "le téléchargement a été interrompu");
        }
    }

    private static HttpRequest request(URI address, Path folder, Properties memory) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TO_ANSWER);
        String file = memory.getProperty("fichier", "");
        boolean same = address.toString().equals(memory.getProperty("adresse"));
        if (same && !file.isEmpty() && Files.isRegularFile(folder.resolve(file))) {
            Optional.ofNullable(memory.getProperty("etag")).ifPresent(etag -> request.header("If-None-Match", etag));
        }
        return request.build();
    }

    private static Path keep(InputStream body, HttpResponse<?> response, URI address, Path folder) throws IOException {
        Path temporary = Files.createTempFile(folder, ".arrivee-", ".tmp");
        try {
            copy(body, temporary, address);
            Path file = folder.resolve(name(response.uri()));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            write(folder, address, file, response.headers().firstValue("ETag"));
            return file;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void copy(InputStream body, Path file, URI address) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > MOST) {
                    throw failed(address, "son fichier dépasse 20 Gio");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() || name.startsWith(".") ? "fichier" + name : name;
    }

    private static Properties read(Path folder) throws IOException {
        Properties memory = new Properties();
        Path file = folder.resolve(MEMORY);
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                memory.load(in);
            }
        }
        return memory;
    }

    private static void write(Path folder, URI address, Path file, Optional<String> etag) {
        Properties memory = new Properties();
        memory.setProperty("adresse", address.toString());
        memory.setProperty("fichier", String.valueOf(file.getFileName()));
        etag.ifPresent(value -> memory.setProperty("etag", value));
        try (Writer out = Files.newBufferedWriter(folder.resolve(MEMORY))) {
            memory.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireHttps(URI address) {
        boolean local = THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !(local && "http".equals(address.getScheme()))) {
            throw failed(address, "elle ne commence pas par https://");
        }
    }

    private static UnreadableRegisterException failed(URI address, String why) {
        return new UnreadableRegisterException(
                "L’adresse « %s » n’a pas donné le fichier du registre : %s. Vérifiez-la dans les réglages."
                        .formatted(address, why));
    }
}
