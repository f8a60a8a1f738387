package fr.estuaire;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the statements that the database server carries out during a piece of work, whoever sends them. */
public final class ServerStatements {
    private final JdbcClient jdbc;

    public ServerStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long during(Runnable work) {
        long before = count();
        work.run();
        // the count itself reads no table
        return count() - before;
    }

    private long count() {
        return TenantScope.call(
                Space.reference(),
                () -> jdbc
                        .sql("SHOW GLOBAL STATUS LIKE 'Com\\_%'")
                        .query((row, n) -> switch (row.getString(1)) {
                            case "Com_select", "Com_insert", "Com_update", "Com_delete", "Com_replace" ->
                                row.getLong(2);
                            default -> 0L;
                        })
                        .list()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
