package fr.estuaire.collect.releve;

import fr.estuaire.tenant.Flux;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server of this machine that shows one folder to one account. */
final class ServeurSftp implements AutoCloseable {
    static final String USER = "region";
    static final String PASSWORD = "un mot de passe";
    private final SshServer server;
    private final String fingerprint;

    ServeurSftp(Path folder, SftpEventListener listener) throws IOException, GeneralSecurityException {
        KeyPair key = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(listener);
        server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    Flux.Sftp flux(String path, boolean somme) {
        return new Flux.Sftp("localhost", server.getPort(), USER, path, fingerprint, somme);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
