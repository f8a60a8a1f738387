package fr.estuaire.tenant;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the database is.
 *
 * @param url JDBC address of a MariaDB server, without a schema; absent: the embedded server of the home directory
 * @param user user of the pool, to whom the roles are granted and who has no privilege of its own
 * @param passwordFile file that holds its password
 * @param adminUser user who creates schemas, roles and tables
 * @param adminPasswordFile file that holds its password
 * @param binaries where the embedded server is unpacked; absent: inside the home directory
 * @param durable whether each commit of the embedded server waits for the disk (tests do without)
 * @param poolSize most connections of the pool
 * @param silence how long one answer of the database is awaited before the connection is held to be dead; longer than the longest
 *     statement
 * @param reserve what large writings leave free on the disk of the embedded server, which stops for good without any room
 */
@ConfigurationProperties("estuaire.database")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable String adminUser,
        @Nullable Path adminPasswordFile,
        @Nullable Path binaries,
        boolean durable,
        int poolSize,
        Duration silence,
        DataSize reserve) {}
