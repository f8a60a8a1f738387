package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.EstuaireTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstuaireTest
class SpaceDataSourceTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Test
    void standsInTheSchemaOfTheSpace() {
        String schema = TenantScope.call(
                Space.territory("bretagne"),
                () -> jdbc.sql("SELECT DATABASE()").query(String.class).single());

        assertThat(schema).isEqualTo("estuaire_t_bretagne");
    }

    @Test
    void refusesEverythingWithoutASpace() {
        assertThatThrownBy(() -> jdbc.sql("SELECT COUNT(*) FROM estuaire_t_bretagne.formation")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void forgetsTheSpaceOfThePreviousCaller() {
        TenantScope.run(
                Space.territory("bretagne"),
                () -> jdbc.sql("SELECT COUNT(*) FROM formation")
                        .query(Long.class)
                        .single());

        assertThatThrownBy(() -> jdbc.sql("SELECT COUNT(*) FROM formation")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void givesAnotherConnectionForOneThatWasCutInThePool() {
        TenantScope.call(Space.territory("bretagne"), () -> {
            try (Connection holder = dataSource.getConnection()) {
                long cut;
                try (Connection other = dataSource.getConnection()) {
                    cut = id(other);
                }
                // a moment after its use, so that the pool does not check it
                try (Statement statement = holder.createStatement()) {
                    statement.execute("KILL " + cut);
                }
                try (Connection next = dataSource.getConnection()) {
                    assertThat(id(next)).isNotEqualTo(cut);
                }
                return cut;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long id(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
