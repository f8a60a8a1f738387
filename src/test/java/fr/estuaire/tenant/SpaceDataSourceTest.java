package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.EstuaireTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstuaireTest
class SpaceDataSourceTest {
    @Autowired
    JdbcClient jdbc;

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
}
