package fr.estuaire;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What a test class imported judges its own offers only: afterwards the registers are as empty as they were. */
final class OwnRegisters implements TestExecutionListener {
    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        JdbcClient jdbc = test.getApplicationContext().getBean(JdbcClient.class);
        TenantScope.run(Space.reference(), () -> empty(jdbc));
    }

    private static void empty(JdbcClient jdbc) {
        if (jdbc.sql("SELECT COUNT(*) FROM import_registre").query(Long.class).single() > 0) {
            List<String> tables = jdbc.sql("""
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'""").query(String.class).list();
            tables.forEach(table -> jdbc.sql("DELETE FROM `" + table + "`").update());
        }
    }
}
