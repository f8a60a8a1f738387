package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.CatalogueDifference.Span;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.PastCatalogue;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Past days and differences read along indexes, however many versions there are. */
@EstuaireTest
@Import(LivraisonFixture.class)
class PastPlansTest {
    private static final String ONE = "wallis-et-futuna";
    private static final String TWO = "polynesie-francaise";
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2022, 1, 11);

    @Autowired
    PastCatalogue past;

    @Autowired
    CatalogueDifference differences;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    /** 30,000 versions: 15,000 formations in two territories, of which one in a hundred changed on the second day. */
    @BeforeEach
    void fill() {
        forget();
        TenantScope.run(Space.rollup(), () -> {
            for (String territoire : List.of(ONE, TWO)) {
                insert(territoire, 15_000);
            }
            jdbc.sql("ANALYZE TABLE formation_version").query().listOfRows();
        });
    }

    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    private void insert(String territoire, int count) {
        long start = territoire.equals(ONE) ? 900_000_000L : 910_000_000L;
        String rows = " FROM seq_1_to_" + count;
        jdbc.sql("INSERT INTO formation_identite (id, identifiant, territoire, numero, version, sha256) SELECT " + start
                        + " + seq, LEFT(SHA2(CONCAT(:t, seq), 256), 16), :t, CONCAT('PP', seq), 1, SHA2(seq, 256)"
                        + rows)
                .param("t", territoire)
                .update();
        String version =
                "INSERT INTO formation_version (formation, version, territoire, numero, sha256, intitule, organisme,"
                        + " siret, valide_du, valide_au, entree) SELECT " + start + " + seq, ";
        jdbc.sql(version
                        + "1, :t, CONCAT('PP', seq), SHA2(seq, 256), CONCAT('Formation ', seq), 'Organisme', '', '2022-01-09',"
                        + " IF(seq % 100 = 0, '2022-01-11 02:00:00', NULL), 0" + rows)
                .param("t", territoire)
                .update();
        jdbc.sql(version
                        + "2, :t, CONCAT('PP', seq), SHA2(CONCAT(seq, 'b'), 256), CONCAT('Formation ', seq), 'Organisme', '',"
                        + " '2022-01-11 02:00:00', NULL, 0" + rows + " WHERE seq % 100 = 0")
                .param("t", territoire)
                .update();
    }

    @Test
    void readsAPageAlongTheNumbersWithoutSorting() {
        var filter = new CatalogueFilter("", ONE, "", "", "", null, null);
        assertThat(At.nation().call(() -> past.list(filter, CatalogueDay.endOf(FIRST), Slice.first(50))))
                .hasSize(50);

        List<Map<String, Object>> plan = explain(
                "SELECT v.numero FROM formation_version v FORCE INDEX (formation_version_jour) WHERE v.valide_du <= '2022-01-10 22:59:59'"
                        + " AND (v.valide_au IS NULL OR v.valide_au > '2022-01-10 22:59:59') ORDER BY v.territoire, v.numero LIMIT 50");
        assertThat(plan).singleElement().satisfies(step -> {
            assertThat(step.get("key")).isEqualTo("formation_version_jour");
            assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
        });
    }

    @Test
    void countsInTheIndexAlone() {
        List<Map<String, Object>> plan =
                explain("SELECT COUNT(*) FROM formation_version v WHERE v.valide_du <= '2022-01-10 22:59:59'"
                        + " AND (v.valide_au IS NULL OR v.valide_au > '2022-01-10 22:59:59')");

        assertThat(plan)
                .singleElement()
                .satisfies(step -> assertThat(String.valueOf(step.get("Extra"))).contains("Using index"));
    }

    @Test
    void readsOnlyWhatChangedForADifference() {
        Span span = new Span(CatalogueDay.endOf(FIRST), CatalogueDay.endOf(SECOND), "");
        assertThat(At.nation().call(() -> differences.count(span)))
                .containsExactly(
                        new CatalogueDifference.Count(TWO, 0, 150, 0), new CatalogueDifference.Count(ONE, 0, 150, 0));

        List<Map<String, Object>> plan = explain(
                "SELECT formation FROM formation_version WHERE valide_du > '2022-01-10 22:59:59' AND valide_du <= '2022-01-11 22:59:59'"
                        + " UNION SELECT formation FROM formation_version WHERE valide_au > '2022-01-10 22:59:59'"
                        + " AND valide_au <= '2022-01-11 22:59:59'");
        assertThat(plan).extracting(step -> step.get("key")).contains("formation_version_du", "formation_version_au");
    }

    @Test
    void findsANumberThroughWhomItBelongsTo() {
        var filter = new CatalogueFilter("PP77", "", "", "", "", null, null);

        assertThat(At.nation().call(() -> past.list(filter, CatalogueDay.endOf(FIRST), Slice.first(50))))
                .hasSize(2);
        List<Map<String, Object>> plan = explain(
                "SELECT v.numero FROM formation_version v WHERE v.valide_du <= '2022-01-10'"
                        + " AND v.formation IN (SELECT id FROM formation_identite WHERE numero = 'PP77') ORDER BY v.territoire, v.numero");
        assertThat(plan).extracting(step -> step.get("key")).contains("formation_identite_numero_seul", "PRIMARY");
    }

    private List<Map<String, Object>> explain(String sql) {
        return TenantScope.call(
                Space.national(), () -> jdbc.sql("EXPLAIN " + sql).query().listOfRows());
    }
}
