package fr.estuaire.tenant;

import java.net.URI;
import java.nio.file.Path;

/** Where the nation fetches the file that a territory's own tool produces. Carries no password: those are in the environment. */
public sealed interface Flux {
    /** Whether the sha-256 of the file is published beside it, under its name followed by {@code .sha256}. */
    boolean somme();

    /** The same in one line, without any secret: for the journal, and to know whether the source has changed. */
    String adresse();

    /**
     * A folder of the server; its latest file counts.
     *
     * @param dossier absolute path
     * @param motif names of the files, as {@code *.xml.gz}
     */
    record Dossier(Path dossier, String motif, boolean somme) implements Flux {
        @Override
        public String adresse() {
            return dossier.resolve(motif).toString();
        }
    }

    /** @param uri an https address, without user or password */
    record Https(URI uri, boolean somme) implements Flux {
        @Override
        public String adresse() {
            return uri.toString();
        }
    }

    /**
     * A file of an SFTP server.
     *
     * @param chemin path of the file there
     * @param empreinteHote fingerprint of the key of the server, as {@code ssh-keygen -l} shows it: {@code SHA256:…}
     */
    record Sftp(String hote, int port, String utilisateur, String chemin, String empreinteHote, boolean somme)
            implements Flux {
        @Override
        public String adresse() {
            return "sftp://%s@%s:%d/%s".formatted(utilisateur, hote, port, chemin.replaceFirst("^/", ""));
        }
    }
}
