package fr.estuaire.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Creates the job store’s tables from the script that Quartz ships, leaving out what it drops. */
final class QuartzTables implements JavaMigration {
    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("000.1");
    }

    @Override
    public String getDescription() {
        return "quartz";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        String[] statements = script().replaceAll("(?m)^#.*$", "").split(";");
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : Arrays.stream(statements).map(String::strip).toList()) {
                if (sql.startsWith("CREATE")) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = QuartzTables.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("Le script des tables de Quartz est absent.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
