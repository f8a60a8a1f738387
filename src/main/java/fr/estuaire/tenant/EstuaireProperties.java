package fr.estuaire.tenant;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of an installation.
 *
 * @param home its directory: database, files received and produced
 * @param tenants directory of the territories’ files
 * @param demo whether demonstration accounts and offers are wanted
 */
@ConfigurationProperties("estuaire")
public record EstuaireProperties(Path home, Path tenants, boolean demo) {

    /** The directory that keeps the files of one kind for one territory; created when missing by who writes there. */
    public Path files(String kind, String tenant) {
        return home.resolve("files").resolve(kind).resolve(tenant);
    }
}
