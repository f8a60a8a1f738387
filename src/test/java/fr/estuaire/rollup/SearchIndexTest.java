package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.SearchIndexing;
import fr.estuaire.rollup.catalogue.SearchIndexing.Changes;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index follows the catalogue, and answers only while it is exactly in step with it. */
@EstuaireTest
@Import({LivraisonFixture.class, Moteurs.class})
class SearchIndexTest {
    private static final String ONE = "bretagne";
    private static final String TWO = "mayotte";

    @Autowired
    Moteurs moteurs;

    @Autowired
    SearchIndexing indexing;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    EstuaireProperties properties;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        forget();
        livraisons.deliver(ONE, first());
        livraisons.deliver(TWO, unFlux().avec("M1", "Zzphare et balises"));
        run(ONE, TWO);
        indexing.bringUpToDate();
    }

    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    private static Flux first() {
        return unFlux().avec("B1", "Zzphare premier")
                .avec("B2", "Zzphare second")
                .avec("B3", "Zzphare dernier");
    }

    private static Flux second() {
        return unFlux().avec("B1", "Zzphare premier").avec("B2", "Zzvoilier").avec("B4", "Zzphare nouveau");
    }

    @Test
    void answersOnceItIsInStep() {
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "M1");
        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(0, 0));
    }

    @Test
    void isNotAskedWhileItIsBehind() {
        livraisons.deliver(ONE, second());
        run(ONE);

        assertThat(byBase("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
        assertThat(byBase("zzvoilier")).containsExactly("B2");
    }

    @Test
    void followsAChangeByTheFormationsThatChanged() {
        livraisons.deliver(ONE, second());
        run(ONE);

        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(2, 1));
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
        assertThat(byIndex("zzvoilier")).containsExactly("B2");
    }

    @Test
    void followsSeveralRunsAtOnce() {
        livraisons.deliver(ONE, second());
        run(ONE);
        livraisons.deliver(ONE, first().avec("B4", "Zzphare nouveau").avec("B5", "Zzphare encore"));
        run(ONE);
        livraisons.deliver(TWO, unFlux().avec("M2", "Zzphare de Mayotte"));
        run(TWO);

        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(5, 1));
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "B4", "B5", "M2");
        assertThat(byIndex("zzvoilier")).isEmpty();
    }

    @Test
    void followsAnUndoneRun() {
        livraisons.deliver(ONE, second());
        run(ONE);
        indexing.bringUpToDate();
        At.nation().call(() -> rollup.undo(lastLine(ONE), "essai", "Erreur"));

        assertThat(byBase("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "M1");
        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(2, 1));
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "M1");
    }

    @Test
    void letsGoOfATerritoryThatHasNothingLeft() {
        livraisons.forget(ONE);

        assertThat(byBase("zzphare")).containsExactly("M1");
        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(0, 3));
        assertThat(byIndex("zzphare")).containsExactly("M1");
    }

    @Test
    void readsATerritoryAgainWhenTheDatabaseWasPutBack() {
        livraisons.deliver(ONE, second());
        run(ONE);
        indexing.bringUpToDate();
        // the same number was given to another run since
        TenantScope.run(
                Space.rollup(),
                () -> jdbc.sql("UPDATE execution_territoire SET fin = fin + INTERVAL 1 DAY WHERE id = ?")
                        .param(lastLine(ONE))
                        .update());

        assertThat(byBase("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(3, 3));
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
    }

    @Test
    void readsATerritoryAgainWhenItKnowsMoreThanTheDatabase() {
        livraisons.deliver(ONE, second());
        run(ONE);
        indexing.bringUpToDate();
        livraisons.forget(ONE);
        livraisons.deliver(ONE, first());
        run(ONE);

        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(3, 3));
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "M1");
        assertThat(byIndex("zzvoilier")).isEmpty();
    }

    @Test
    void isMadeAgainWhenItsFilesAreCutShort() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        livraisons.deliver(ONE, second());
        run(ONE);

        assertThat(byBase("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
        assertThat(indexing.bringUpToDate().ecrites()).isGreaterThanOrEqualTo(4);
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
    }

    @Test
    void isMadeAgainWhenItIsGone() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(indexing.bringUpToDate().ecrites()).isGreaterThanOrEqualTo(4);
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "M1");
    }

    @Test
    void isMadeAgainWhenItIsOfAnotherFormat() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder());
                IndexWriter writer = new IndexWriter(
                        directory, new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
        }

        assertThat(indexing.bringUpToDate().ecrites()).isGreaterThanOrEqualTo(4);
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B2", "B3", "M1");
    }

    @Test
    void leavesTheWritingToAnotherProcessOfTheSameHome() throws IOException {
        livraisons.deliver(ONE, second());
        run(ONE);
        try (FSDirectory directory = FSDirectory.open(folder());
                Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(0, 0));
            assertThat(byBase("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
        }

        assertThat(indexing.bringUpToDate()).isEqualTo(new Changes(2, 1));
        assertThat(byIndex("zzphare")).containsExactlyInAnyOrder("B1", "B4", "M1");
    }

    @Test
    void holdsEachFormationAndSessionOnce() throws IOException {
        livraisons.deliver(ONE, second());
        run(ONE);
        indexing.bringUpToDate();

        int documents = TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM formation_catalogue WHERE territoire = :territoire)
                          + (SELECT COUNT(*) FROM session_catalogue WHERE territoire_cle = CRC32(:territoire))""")
                        .param("territoire", ONE)
                        .query(Integer.class)
                        .single());
        try (FSDirectory directory = FSDirectory.open(folder());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(new IndexSearcher(reader).count(new TermQuery(new Term("bloc_territoire", ONE))))
                    .isEqualTo(documents);
        }
    }

    private List<String> byIndex(String words) {
        return moteurs.byIndex(words(words));
    }

    private List<String> byBase(String words) {
        return moteurs.byBase(words(words));
    }

    private static CatalogueFilter words(String words) {
        return new CatalogueFilter(words, "", "", "", "", null, null);
    }

    private void run(String... territories) {
        RunReport report = At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territories), ProgressListener.NONE));
        assertThat(report.territories()).allMatch(one -> one.statut() == Statut.APPLIQUEE);
    }

    private long lastLine(String territoire) {
        return TenantScope.call(
                Space.rollup(),
                () -> jdbc.sql("SELECT MAX(id) FROM execution_territoire WHERE territoire = ?")
                        .param(territoire)
                        .query(Long.class)
                        .single());
    }

    private Path folder() {
        return properties.home().resolve("index").resolve("catalogue");
    }
}
