package fr.estuaire.collect.releve;

import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Fetches a file from an SFTP server, once its key has shown that it is the one that the territory named. */
@Component
class SftpFetch {
    private static final String PASSWORD = "MOT_DE_PASSE";
    private static final String KEY = "CLE";
    private static final int BUFFER = 1 << 16;
    private final Secrets secrets;
    private final Duration connect;
    private final Duration stall;
    private final Duration whole;

    @Autowired
    SftpFetch(Secrets secrets) {
        this(secrets, Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofHours(2));
    }

    /**
     * @param connect how long to wait for the connection and for the account to be accepted
     * @param stall how long to wait for each answer
     * @param whole how long to wait for the whole file
     */
    SftpFetch(Secrets secrets, Duration connect, Duration stall, Duration whole) {
        this.secrets = secrets;
        this.connect = connect;
        this.stall = stall;
        this.whole = whole;
    }

    Apport fetch(String territoire, Flux.Sftp flux, Version known, Path target, long most) throws ReleveException {
        AtomicReference<@Nullable String> otherKey = new AtomicReference<>();
        SshClient client = client(flux, otherKey);
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean late = new AtomicBoolean();
        client.start();
        try (ClientSession session = client.connect(flux.utilisateur(), flux.hote(), flux.port())
                .verify(connect)
                .getSession()) {
            Thread.ofVirtual().name("releve-sftp").start(() -> endInTime(session, over, late));
            identify(session, territoire);
            authenticate(session, flux, otherKey);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                return read(sftp, flux, known, target, most);
            }
        } catch (SftpException e) {
            throw refused(flux, e);
        } catch (IOException e) {
            if (late.get()) {
                throw tooSlow(flux, e);
            }
            throw new ReleveException(
                    "Le serveur « %s » ne répond pas, ou s’est arrêté au milieu du fichier : réessayez, puis prévenez qui le tient."
                            .formatted(flux.adresse()),
                    true,
                    e);
        } finally {
            over.countDown();
            client.stop();
        }
    }

    /** Each answer may come in time, and the whole never end: the reading is broken off from outside. */
    private void endInTime(ClientSession session, CountDownLatch over, AtomicBoolean late) {
        try {
            if (!over.await(whole.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                session.close(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ReleveException tooSlow(Flux.Sftp flux, IOException cause) {
        return new ReleveException(
                "Le serveur « %s » donne le fichier trop lentement, il n’est pas entier au bout de %s : prévenez qui le tient."
                        .formatted(flux.adresse(), FrenchText.duration(whole)),
                false,
                cause);
    }

    /** A client that knows nothing of the account under which the server runs: no keys, no hosts, no settings of its own. */
    private SshClient client(Flux.Sftp flux, AtomicReference<@Nullable String> otherKey) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(
                (ClientSession session, SocketAddress address, PublicKey key) -> isNamed(flux, key, otherKey));
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, connect);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, connect);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, stall);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, stall);
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, connect);
        return client;
    }

    private static boolean isNamed(Flux.Sftp flux, PublicKey key, AtomicReference<@Nullable String> otherKey) {
        @Nullable String shown = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        boolean named = flux.empreinteHote().equals(shown == null ? "" : shown.replaceFirst("=+$", ""));
        if (!named) {
            otherKey.set(shown);
        }
        return named;
    }

    private void identify(ClientSession session, String territoire) throws IOException, ReleveException {
        Optional<String> key = secrets.find(territoire, KEY);
        Optional<String> password = secrets.find(territoire, PASSWORD);
        if (key.isPresent()) {
            FileKeyPairProvider file = new FileKeyPairProvider(Path.of(key.get()));
            secrets.find(territoire, "CLE_PHRASE")
                    .ifPresent(phrase -> file.setPasswordFinder(FilePasswordProvider.of(phrase)));
            try {
                file.loadKeys(session).forEach(session::addPublicKeyIdentity);
            } catch (RuntimeException e) {
                throw new ReleveException(
                        "La clé que nomme la variable %s ne peut pas être lue : vérifiez le fichier et sa phrase secrète."
                                .formatted(Secrets.name(territoire, KEY)),
                        false,
                        e);
            }
        } else if (password.isPresent()) {
            session.addPasswordIdentity(password.get());
        } else {
            throw new ReleveException(
                    "Ni mot de passe ni clé pour ce serveur : réglez la variable %s ou %s."
                            .formatted(Secrets.name(territoire, PASSWORD), Secrets.name(territoire, KEY)),
                    false,
                    null);
        }
    }

    private void authenticate(ClientSession session, Flux.Sftp flux, AtomicReference<@Nullable String> otherKey)
            throws ReleveException {
        try {
            session.auth().verify(connect);
        } catch (IOException e) {
            @Nullable String other = otherKey.get();
            if (other != null) {
                throw new ReleveException(
                        "Le serveur « %s » ne présente pas la clé attendue mais %s : ne changez « empreinte-hote » qu’après l’avoir vérifiée auprès de qui le tient."
                                .formatted(flux.hote(), other),
                        false,
                        e);
            }
            throw Sentences.notTrusted(flux.adresse(), e);
        }
    }

    private static Apport read(SftpClient sftp, Flux.Sftp flux, Version known, Path target, long most)
            throws IOException, ReleveException {
        SftpClient.Attributes facts = sftp.stat(flux.chemin());
        String name = flux.chemin().substring(flux.chemin().lastIndexOf('/') + 1);
        Version version = new Version(
                facts.getSize() + ":"
                        + (facts.getModifyTime() == null
                                ? ""
                                : facts.getModifyTime().toMillis()),
                null);
        if (facts.getModifyTime() != null && version.equals(known)) {
            return new Apport(false, name, version, null);
        }
        try (InputStream in = sftp.read(flux.chemin(), BUFFER)) {
            copy(in, target, flux, most);
        }
        if (Files.size(target) != facts.getSize()) {
            throw new ReleveException(
                    "Le fichier de « %s » a changé pendant la lecture : attendez qu’il soit complet."
                            .formatted(flux.adresse()),
                    true,
                    null);
        }
        return new Apport(true, name, version, flux.somme() ? sum(sftp, flux.chemin()) : null);
    }

    private static void copy(InputStream in, Path target, Flux.Sftp flux, long most)
            throws IOException, ReleveException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > most) {
                    throw Sentences.tooLarge(flux.adresse(), most);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static @Nullable String sum(SftpClient sftp, String path) throws IOException {
        try (InputStream in = sftp.read(path + Somme.SUFFIX)) {
            return new String(in.readNBytes((int) Somme.MOST), StandardCharsets.ISO_8859_1);
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return null;
            }
            throw e;
        }
    }

    private static ReleveException refused(Flux.Sftp flux, SftpException failure) {
        return switch (failure.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                new ReleveException(
                        "Le fichier « %s » n’est pas sur le serveur « %s » : vérifiez « chemin »."
                                .formatted(flux.chemin(), flux.hote()),
                        true,
                        failure);
            case SftpConstants.SSH_FX_PERMISSION_DENIED -> Sentences.notTrusted(flux.adresse(), failure);
            default ->
                new ReleveException(
                        "Le serveur « %s » n’a pas pu donner le fichier : réessayez, puis prévenez qui le tient."
                                .formatted(flux.adresse()),
                        true,
                        failure);
        };
    }
}
