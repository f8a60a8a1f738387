package fr.estuaire.collect.releve;

import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.shared.Sha256;
import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Brings the file of any kind of source, whole and as its checksum announced it. */
@Component
class Fetching {
    private final FolderFetch folder;
    private final HttpsFetch https;
    private final SftpFetch sftp;

    Fetching(FolderFetch folder, HttpsFetch https, SftpFetch sftp) {
        this.folder = folder;
        this.https = https;
        this.sftp = sftp;
    }

    /**
     * What is on the disk.
     *
     * @param sha256 of the bytes as received; empty when nothing was
     */
    record Recu(Apport apport, long octets, String sha256) {}

    /** @param target written over; holds half of the file when this fails */
    Recu fetch(String territoire, Flux flux, Version known, Path target, long most)
            throws ReleveException, IOException {
        Apport apport = switch (flux) {
            case Flux.Dossier source -> folder.fetch(source, known, target, most);
            case Flux.Https source -> https.fetch(territoire, source, known, target, most);
            case Flux.Sftp source -> sftp.fetch(territoire, source, known, target, most);
        };
        return apport.changed() ? check(flux, apport, target) : new Recu(apport, 0, "");
    }

    private static Recu check(Flux flux, Apport apport, Path target) throws ReleveException, IOException {
        long octets = Files.size(target);
        if (octets == 0) {
            throw new ReleveException(
                    "Le fichier de « %s » est vide : il n’est pas reçu, le précédent reste.".formatted(flux.adresse()),
                    true,
                    null);
        }
        String sha256;
        try (InputStream in = Files.newInputStream(target)) {
            sha256 = Sha256.of(in);
        }
        if (flux.somme()) {
            Somme.check(apport.somme(), sha256);
        }
        return new Recu(apport, octets, sha256);
    }
}
