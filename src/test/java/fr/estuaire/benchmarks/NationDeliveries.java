package fr.estuaire.benchmarks;

import fr.estuaire.benchmarks.GeneratedNation.Size;
import fr.estuaire.lheo.StaxPass;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feeds of a nation, put where the roll-up finds them without passing the checks of a delivery. */
final class NationDeliveries {
    private final EstuaireProperties properties;
    private final JdbcClient jdbc;
    private final List<Path> files = new ArrayList<>();

    NationDeliveries(ConfigurableApplicationContext context) {
        this.properties = context.getBean(EstuaireProperties.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** Makes these the latest deliveries of all territories; those of the night before stay on the disk. */
    Size deliver(GeneratedNation nation) throws IOException {
        files.clear();
        Size size = Size.NONE;
        for (String territory : GeneratedNation.territories()) {
            Path file = properties.files("livraisons", territory).resolve(UUID.randomUUID() + ".xml");
            Files.createDirectories(file.getParent());
            Size one = nation.write(territory, file);
            register(territory, file, one);
            files.add(file);
            size = size.plus(one);
        }
        return size;
    }

    /** Reads all files once with the product's parser; how many events that made. */
    long parse() {
        return files.stream().mapToLong(StaxPass::over).sum();
    }

    private void register(String territory, Path file, Size size) throws IOException {
        String sha256 = sha256(file);
        TenantScope.run(
                Space.territory(territory),
                () -> jdbc.sql("""
                        INSERT INTO livraison (recue_le, recue_par, nom_fichier, fichier, sha256, octets, formations,
                          sessions, statut)
                        VALUES (current_timestamp(3), 'mesure', 'flux.xml', ?, ?, ?, ?, ?, 'ACCEPTEE')""")
                        .params(
                                properties.home().relativize(file).toString(),
                                sha256,
                                size.octets(),
                                size.formations(),
                                size.sessions())
                        .update());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
