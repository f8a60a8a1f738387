package fr.estuaire.collect.releve;

import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the latest file of a folder of this server. */
@Component
class FolderFetch {
    private record Found(Path file, long octets, long modified) {
        String version() {
            return file.getFileName() + ":" + octets + ":" + modified;
        }
    }

    Apport fetch(Flux.Dossier flux, Version known, Path target, long most) throws ReleveException {
        try {
            Found found = latest(flux);
            String name = String.valueOf(found.file.getFileName());
            Version version = new Version(found.version(), null);
            if (version.equals(known)) {
                return new Apport(false, name, version, null);
            }
            if (found.octets > most) {
                throw Sentences.tooLarge(flux.adresse(), most);
            }
            Files.copy(found.file, target, StandardCopyOption.REPLACE_EXISTING);
            requireStill(flux, found);
            return new Apport(true, name, version, flux.somme() ? sum(found.file) : null);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new ReleveException(
                    "Le dossier « %s » n’existe pas, ou le fichier vient d’en disparaître : vérifiez qu’il est accessible depuis le serveur."
                            .formatted(flux.dossier()),
                    true,
                    e);
        } catch (IOException e) {
            throw new ReleveException(
                    "Le dossier « %s » n’a pas pu être lu : vérifiez qu’Estuaire en a le droit."
                            .formatted(flux.dossier()),
                    true,
                    e);
        }
    }

    private static Found latest(Flux.Dossier flux) throws IOException, ReleveException {
        List<Found> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(flux.dossier(), flux.motif())) {
            for (Path file : all) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                if (facts.isRegularFile()) {
                    files.add(new Found(
                            file, facts.size(), facts.lastModifiedTime().toMillis()));
                }
            }
        }
        return files.stream()
                .max(Comparator.comparingLong(Found::modified).thenComparing(Found::file))
                .orElseThrow(() -> new ReleveException(
                        "Aucun fichier « %s » dans le dossier « %s » : déposez-en un, ou corrigez le motif."
                                .formatted(flux.motif(), flux.dossier()),
                        true,
                        null));
    }

    /** Whoever writes the file may still be at it. */
    private static void requireStill(Flux.Dossier flux, Found found) throws IOException, ReleveException {
        BasicFileAttributes now = Files.readAttributes(found.file, BasicFileAttributes.class);
        if (now.size() != found.octets || now.lastModifiedTime().toMillis() != found.modified) {
            throw new ReleveException(
                    "Le fichier du dossier « %s » a changé pendant la lecture : attendez qu’il soit complet."
                            .formatted(flux.dossier()),
                    true,
                    null);
        }
    }

    private static @Nullable String sum(Path file) throws IOException {
        Path sum = file.resolveSibling(file.getFileName() + Somme.SUFFIX);
        return Files.isRegularFile(sum) && Files.size(sum) <= Somme.MOST ? Files.readString(sum) : null;
    }
}
