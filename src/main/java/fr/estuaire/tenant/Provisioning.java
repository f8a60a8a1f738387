package fr.estuaire.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each territory its schema, its role and its tables, and the nation its own. A schema whose migrations have not
 * changed since the last time is left alone: one query tells, so that start-up does not grow with the territories.
 */
final class Provisioning {
    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final String STATE = "estuaire_provision.schema_state";
    private static final int LOCK_SECONDS = 300;

    /** State of a role that was given the registers to read. */
    private static final String READS_REFERENCE = "2";

    /** What the roll-up reads of a territory: its outputs, and what it decided about the rules that judge them. */
    private static final List<String> OUTPUTS =
            List.of("publication", "sortie", "livraison", "archive", "reglage_regle", "exception_constat");

    private final DatabaseAccess access;

    Provisioning(DatabaseAccess access) {
        this.access = access;
    }

    /** Prepares what is missing and returns why each territory that could not be prepared is unavailable. */
    Map<String, String> prepare(List<TenantDefinition> definitions) throws SQLException {
        try (Connection connection = access.openAsAdministrator()) {
            lock(connection);
            Map<String, String> done = readState(connection);
            provision(connection, done, new Space.Reference(), "db/reference");
            provision(connection, done, new Space.National(), "db/national");
            provisionRollup(connection, done);
            provisionReader(connection, done);
            return prepareTerritories(connection, done, definitions);
        }
    }

    private Map<String, String> prepareTerritories(
            Connection connection, Map<String, String> done, List<TenantDefinition> definitions) throws SQLException {
        Map<String, String> failures = new LinkedHashMap<>();
        String fingerprint = Migrations.fingerprint("db/tenant");
        for (TenantDefinition definition : definitions) {
            Space space = Space.territory(definition.code());
            if (fingerprint.equals(done.get(space.schema()))) {
                continue;
            }
            try {
                provision(connection, done, space, "db/tenant");
                LOG.info("Territoire préparé : {}", definition.nom());
            } catch (SQLException | FlywayException e) {
                LOG.error("Le territoire {} est indisponible : {}", definition.nom(), e.getMessage());
                failures.put(definition.code(), "Ses tables n’ont pas pu être mises à jour.");
            }
        }
        return failures;
    }

    /** The state is written last: what stops half-way is taken up again at the next start. */
    private void provision(Connection connection, Map<String, String> done, Space space, String location)
            throws SQLException {
        String fingerprint = Migrations.fingerprint(location);
        if (fingerprint.equals(done.get(space.schema()))) {
            return;
        }
        createSchemaAndRole(connection, space);
        migrate(space.schema(), location);
        letReadReference(connection, space);
        if (space instanceof Space.Territory) {
            letRollupReadOutputs(connection, space);
        }
        writeState(connection, space.schema(), fingerprint);
    }

    private void createSchemaAndRole(Connection connection, Space space) throws SQLException {
        execute(connection, "CREATE DATABASE IF NOT EXISTS `" + space.schema() + "`");
        execute(connection, "CREATE ROLE IF NOT EXISTS `" + space.role() + "`");
        execute(
                connection,
                "GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON `" + space.schema() + "`.* TO `" + space.role()
                        + "`");
        if (space instanceof Space.Reference) {
            // an import keeps there the keys it has seen
            execute(
                    connection,
                    "GRANT CREATE TEMPORARY TABLES ON `" + space.schema() + "`.* TO `" + space.role() + "`");
        }
        grantToPool(connection, space.role());
    }

    /** The roll-up has a role of its own on the national schema, so that its reading of territories stays its own. */
    private void provisionRollup(Connection connection, Map<String, String> done) throws SQLException {
        Space rollup = new Space.Rollup();
        String key = rollup.role();
        if (READS_REFERENCE.equals(done.get(key))) {
            return;
        }
        execute(connection, "CREATE ROLE IF NOT EXISTS `" + rollup.role() + "`");
        execute(
                connection,
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `" + rollup.schema() + "`.* TO `" + rollup.role() + "`");
        grantToPool(connection, rollup.role());
        letReadReference(connection, rollup);
        writeState(connection, key, READS_REFERENCE);
    }

    /** What a visitor gets: the registers, to read. */
    private void provisionReader(Connection connection, Map<String, String> done) throws SQLException {
        Space reader = new Space.ReferenceReader();
        if (READS_REFERENCE.equals(done.get(reader.role()))) {
            return;
        }
        execute(connection, "CREATE ROLE IF NOT EXISTS `" + reader.role() + "`");
        grantToPool(connection, reader.role());
        letReadReference(connection, reader);
        writeState(connection, reader.role(), READS_REFERENCE);
    }

    private void letReadReference(Connection connection, Space space) throws SQLException {
        execute(connection, "GRANT SELECT ON `" + new Space.Reference().schema() + "`.* TO `" + space.role() + "`");
    }

    private void letRollupReadOutputs(Connection connection, Space space) throws SQLException {
        for (String table : OUTPUTS) {
            execute(
                    connection,
                    "GRANT SELECT ON `" + space.schema() + "`.`" + table + "` TO `" + new Space.Rollup().role() + "`");
        }
    }

    private void grantToPool(Connection connection, String role) throws SQLException {
        for (String host : poolUserHosts(connection)) {
            execute(connection, "GRANT `" + role + "` TO `" + access.user() + "`@`" + host + "`");
        }
    }

    private List<String> poolUserHosts(Connection connection) throws SQLException {
        List<String> hosts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT Host FROM mysql.user WHERE User = ?")) {
            query.setString(1, access.user());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    hosts.add(rows.getString(1));
                }
            }
        }
        return hosts;
    }

    private void migrate(String schema, String location) {
        JavaMigration[] inJava =
                "db/national".equals(location) ? new JavaMigration[] {new QuartzTables()} : new JavaMigration[0];
        Flyway.configure()
                .dataSource(access.url() + schema, access.adminUser(), access.adminPassword())
                .defaultSchema(schema)
                .locations("classpath:" + location)
                .javaMigrations(inJava)
                .placeholderReplacement(false)
                .load()
                .migrate();
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT GET_LOCK('estuaire_provision', " + LOCK_SECONDS + ")")) {
            if (!answer.next() || answer.getInt(1) != 1) {
                throw new SQLException("Un autre processus prépare les territoires depuis trop longtemps : réessayez.");
            }
        }
        execute(connection, "CREATE DATABASE IF NOT EXISTS estuaire_provision");
        execute(
                connection,
                "CREATE TABLE IF NOT EXISTS " + STATE
                        + " (name varchar(100) PRIMARY KEY, fingerprint char(64) NOT NULL,"
                        + " done_at timestamp NOT NULL DEFAULT current_timestamp())");
    }

    private static Map<String, String> readState(Connection connection) throws SQLException {
        Map<String, String> state = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, fingerprint FROM " + STATE)) {
            while (rows.next()) {
                state.put(rows.getString(1), rows.getString(2));
            }
        }
        return state;
    }

    private static void writeState(Connection connection, String name, String fingerprint) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("REPLACE INTO " + STATE + " (name, fingerprint) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, fingerprint);
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
