package fr.estuaire.rules;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the rules back what they were at the installation. */
@TestComponent
public class RulesFixture {
    private final JdbcClient jdbc;

    public RulesFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets all that a territory decided about the rules. */
    public void forget(String territoire) {
        TenantScope.run(Space.territory(territoire), () -> {
            jdbc.sql("DELETE FROM reglage_regle").update();
            jdbc.sql("DELETE FROM exception_constat").update();
        });
    }

    /** Forgets all that the nation decided: the next reading finds a new installation. */
    public void forgetNation() {
        TenantScope.run(Space.reference(), () -> {
            jdbc.sql("DELETE FROM regle_nationale").update();
            jdbc.sql("DELETE FROM regle_nationale_journal").update();
        });
        TenantScope.run(
                Space.national(), () -> jdbc.sql("DELETE FROM repetition").update());
    }
}
