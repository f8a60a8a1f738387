package fr.estuaire.collect.releve;

import fr.estuaire.shared.HttpsDownload;
import fr.estuaire.shared.HttpsDownload.FailedException;
import fr.estuaire.shared.HttpsDownload.Fetched;
import fr.estuaire.shared.HttpsDownload.Patience;
import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.shared.HttpsDownload.Wanted;
import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Fetches a file over https. */
@Component
class HttpsFetch {
    private final HttpsDownload download;
    private final Secrets secrets;

    @Autowired
    HttpsFetch(Secrets secrets) {
        this(new HttpsDownload(Patience.USUAL, null), secrets);
    }

    HttpsFetch(HttpsDownload download, Secrets secrets) {
        this.download = download;
        this.secrets = secrets;
    }

    Apport fetch(String territoire, Flux.Https flux, Version known, Path target, long most) throws ReleveException {
        try {
            Map<String, String> headers = headers(territoire);
            Fetched fetched = download.fetch(new Wanted(flux.uri(), headers, known, most), target);
            if (!fetched.changed()) {
                return new Apport(false, name(fetched.address()), known, null);
            }
            return new Apport(
                    true, name(fetched.address()), fetched.version(), flux.somme() ? sum(flux, headers, target) : null);
        } catch (FailedException e) {
            throw explain(flux, e);
        } catch (IOException e) {
            throw new ReleveException(
                    "Le fichier de « %s » n’a pas pu être écrit sur le serveur : vérifiez la place sur le disque."
                            .formatted(flux.adresse()),
                    true,
                    e);
        }
    }

    private static ReleveException explain(Flux.Https flux, FailedException failure) {
        String why = failure.why();
        return why.endsWith("401") || why.endsWith("403")
                ? Sentences.notTrusted(flux.adresse(), failure)
                : new ReleveException(
                        "L’adresse « %s » n’a pas donné le fichier : %s.".formatted(flux.adresse(), why),
                        failure.isPassing(),
                        failure);
    }

    private String sum(Flux.Https flux, Map<String, String> headers, Path target) throws IOException {
        Path file = Files.createTempFile(target.getParent(), ".releve-", ".tmp");
        try {
            URI address = URI.create(flux.uri().toString().replaceFirst("(?=[?#]|$)", Somme.SUFFIX));
            download.fetch(new Wanted(address, headers, Version.NONE, Somme.MOST), file);
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Map<String, String> headers(String territoire) {
        Optional<String> bearer = secrets.find(territoire, "JETON").map(token -> "Bearer " + token);
        return bearer.or(() -> basic(territoire))
                .map(value -> Map.of("Authorization", value))
                .orElse(Map.of());
    }

    private Optional<String> basic(String territoire) {
        return secrets.find(territoire, "UTILISATEUR").map(user -> {
            String both = user + ":" + secrets.find(territoire, "MOT_DE_PASSE").orElse("");
            return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String name(URI address) {
        String path = String.valueOf(address.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? address.getHost() : name;
    }
}
