package fr.estuaire.tenant;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.estuaire.tenant.embedded.EmbeddedMariaDb;
import fr.estuaire.tenant.embedded.ServerAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.quartz.autoconfigure.QuartzDataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the database together: server, territories, pool, and the connections that stand in a space. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EstuaireProperties.class, DatabaseProperties.class})
class TenantConfiguration {

    @Bean
    @ConditionalOnProperty(name = "estuaire.database.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedMariaDb embeddedMariaDb(EstuaireProperties estuaire, DatabaseProperties database) {
        return EmbeddedMariaDb.join(estuaire.home(), database.binaries(), database.durable());
    }

    @Bean
    @ConditionalOnProperty(name = "estuaire.database.url", matchIfMissing = true, havingValue = "embedded")
    DatabaseWatch databaseWatch(
            EmbeddedMariaDb embedded, DatabaseDisk disk, ApplicationEventPublisher events, Clock clock) {
        return new DatabaseWatch(embedded, disk, events, clock);
    }

    @Bean
    DatabaseDisk databaseDisk(DatabaseProperties database, Optional<EmbeddedMariaDb> embedded) {
        return new DatabaseDisk(embedded.map(EmbeddedMariaDb::data).orElse(null), database.reserve());
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseProperties database, Optional<EmbeddedMariaDb> embedded) {
        if (embedded.isPresent()) {
            ServerAccess access = embedded.get().access();
            return new DatabaseAccess(
                    access.url(),
                    ServerAccess.ADMIN_USER,
                    access.adminPassword(),
                    ServerAccess.APP_USER,
                    access.appPassword());
        }
        return new DatabaseAccess(
                required(database.url(), "url"),
                required(database.adminUser(), "admin-user"),
                secret(database.adminPasswordFile(), "admin-password-file"),
                required(database.user(), "user"),
                secret(database.passwordFile(), "password-file"));
    }

    @Bean
    Territories territories(EstuaireProperties estuaire, DatabaseAccess access) throws SQLException {
        List<TenantDefinition> definitions = TenantDefinitions.load(estuaire.tenants());
        return new Territories(definitions, new Provisioning(access).prepare(definitions));
    }

    /** The pool, behind no bean of its own: a connection is had through a space or not at all. */
    @Bean
    Pool pool(DatabaseAccess access, DatabaseProperties database, Territories prepared) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("estuaire-" + prepared.list().size());
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(database.poolSize());
        config.setMinimumIdle(Math.min(4, database.poolSize()));
        noticeSilence(config, database);
        return new Pool(new HikariDataSource(config));
    }

    /**
     * A network that goes silent closes no connection. Without these settings whoever waits for an answer, or holds a lock,
     * would do so for hours: the system probes the other end, and an answer that does not come ends the connection.
     */
    private static void noticeSilence(HikariConfig config, DatabaseProperties database) {
        config.addDataSourceProperty(
                "socketTimeout", Long.toString(database.silence().toMillis()));
        config.addDataSourceProperty("tcpKeepIdle", "20");
        config.addDataSourceProperty("tcpKeepInterval", "5");
        config.addDataSourceProperty("tcpKeepCount", "4");
    }

    @Bean
    @Primary
    DataSource dataSource(Pool pool) {
        return new SpaceDataSource(pool.source(), TenantScope::find);
    }

    /** For the job store, which belongs to the nation whoever asks. */
    @Bean(defaultCandidate = false)
    @QuartzDataSource
    DataSource nationalDataSource(Pool pool) {
        return new SpaceDataSource(pool.source(), () -> Optional.of(Space.national()));
    }

    record Pool(HikariDataSource source) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new SettingException("Réglez estuaire.database." + name + " pour joindre votre serveur MariaDB.");
        }
        return value;
    }

    private static String secret(@Nullable Path file, String name) {
        if (file == null) {
            throw new SettingException("Réglez estuaire.database." + name + " : le fichier du mot de passe.");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SettingException("Le fichier « " + file + " » (estuaire.database." + name
                    + ") ne peut pas être lu : vérifiez son nom et vos droits.");
        }
    }
}
