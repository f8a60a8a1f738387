package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstuaireTest
class ConnusTest {
    private static final String ONE = "essai-connus-un";
    private static final String TWO = "essai-connus-deux";
    private static final byte[] BRUT = new byte[16];

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        forget();
        insert(ONE, "N1", 1, null);
        insert(ONE, "N1", 2, "a".repeat(64));
        insert(ONE, "N2", 1, "b".repeat(64));
        insert(TWO, "N1", 1, "c".repeat(64));
        insert(TWO, "N3", 1, "d".repeat(64));
    }

    @AfterEach
    void forget() {
        national(() -> jdbc.sql("DELETE FROM formation_identite WHERE territoire IN (?, ?)")
                .params(ONE, TWO)
                .update());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 100})
    void knowsTheLatestOfEachNumberHoweverManyAreHeld(int most) {
        Map<String, Known> known = find(ONE, most, List.of("N1", "N2", "N3"));
        assertThat(known).containsOnlyKeys("N1", "N2");
        assertThat(known.get("N1")).returns(2, Known::generation).returns(true, one -> one.says("a".repeat(64)));
        assertThat(known.get("N2")).returns(1, Known::generation).returns(true, one -> one.wasCarriedBy(BRUT));
        assertThat(find(TWO, most, List.of("N1", "N3")))
                .containsOnlyKeys("N1", "N3")
                .hasEntrySatisfying(
                        "N1", one -> assertThat(one.says("c".repeat(64))).isTrue());
    }

    @Test
    void asksOnlyForWhatIsWantedWhenThereAreMoreThanItHolds() {
        assertThat(find(ONE, 2, List.of("N2"))).containsOnlyKeys("N2");
        assertThat(find(ONE, 2, List.of())).isEmpty();
    }

    private Map<String, Known> find(String territoire, int most, List<String> numeros) {
        return TenantScope.call(Space.national(), () -> new Connus(jdbc, territoire, most).find(numeros));
    }

    private void insert(String territoire, String numero, int generation, @Nullable String sha256) {
        national(() -> jdbc.sql("""
                        INSERT INTO formation_identite (id, identifiant, territoire, numero, generation, version, sha256, brut)
                        VALUES (NEXT VALUE FOR formation_suite * 200, :identifiant, :territoire, :numero, :generation, 1,
                          :sha256, :brut)""")
                .param("identifiant", Identifiant.ofFormation(territoire, numero, generation))
                .param("territoire", territoire)
                .param("numero", numero)
                .param("generation", generation)
                .param("sha256", sha256)
                .param("brut", BRUT)
                .update());
    }

    private static void national(Runnable work) {
        TenantScope.run(Space.national(), work);
    }
}
