package fr.estuaire.benchmarks;

import static fr.estuaire.benchmarks.Mesures.number;
import static fr.estuaire.benchmarks.Mesures.say;

import fr.estuaire.At;
import fr.estuaire.benchmarks.GeneratedNation.Size;
import fr.estuaire.benchmarks.LoadData.Loaded;
import fr.estuaire.benchmarks.Mesures.Time;
import fr.estuaire.benchmarks.habituel.UsualWay;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.rollup.CatalogueDifference;
import fr.estuaire.rollup.Comptes;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunReport;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.rollup.catalogue.SearchIndexing;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.embedded.EmbeddedMariaDb;
import fr.estuaire.tenant.embedded.ServerAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Rolls up a whole nation and compares each step with what it could cost at best, and usually. Not a test: run its {@code
 * main} with {@code -Xmx512m}, the size (1 is France, 0.02 takes a minute or two) and if wished other sizes, each rolled up as
 * well to see how the time grows. Needs about 12 GB on the disk for size 1, under {@code target}.
 */
final class RollupBenchmark {
    /** What a first roll-up fills, in the schema of the nation. */
    private static final List<String> TABLES = List.of(
            "formation_identite",
            "formation_version",
            "formation_fragment",
            "formation_catalogue",
            "session_catalogue",
            "formation_code",
            "lieu_catalogue");

    /** The fragments that an export writes, in its order. */
    private static final String FRAGMENTS = "SELECT f.octets FROM formation_catalogue c JOIN formation_fragment f"
            + " ON f.formation = c.id AND f.version = c.version ORDER BY c.territoire, c.numero";

    private static final long SEED = 20_261_126;
    private static final double CHANGED = 0.02;

    /** A nation that the compiler has learnt the work from, as that of a server that runs for days has. */
    private static final double WARM_UP = 0.2;

    /** The smallest nation that says something of the usual way. */
    private static final double LEAST = 0.005;

    private final ConfigurableApplicationContext context;
    private final double factor;
    private final Mesures mesures;
    private final NationDeliveries deliveries;
    private long formations;

    private RollupBenchmark(ConfigurableApplicationContext context, double factor, Mesures mesures) {
        this.context = context;
        this.factor = factor;
        this.mesures = mesures;
        this.deliveries = new NationDeliveries(context);
    }

    public static void main(String[] args) throws Exception {
        double factor = args.length > 0 ? Double.parseDouble(args[0]) : 1;
        Mesures mesures = new Mesures();
        Map<Double, Double> growth = new LinkedHashMap<>();
        inNewHome(context -> new RollupBenchmark(context, WARM_UP, mesures).learn());
        for (String other : Arrays.asList(args).subList(Math.min(1, args.length), args.length)) {
            double size = Double.parseDouble(other);
            growth.put(size, inNewHome(context -> new RollupBenchmark(context, size, mesures).perSession()));
        }
        growth.put(factor, inNewHome(context -> new RollupBenchmark(context, factor, mesures).runAll()));
        growth(mesures, growth);
        mesures.printResults();
    }

    /** A measure in an application of its own. */
    private interface Measure {
        double take(ConfigurableApplicationContext context) throws Exception;
    }

    private static double inNewHome(Measure measure) throws Exception {
        Path home;
        double taken;
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            home = context.getBean(EstuaireProperties.class).home();
            taken = measure.take(context);
        }
        FileSystemUtils.deleteRecursively(home);
        return taken;
    }

    private static void growth(Mesures mesures, Map<Double, Double> growth) {
        if (growth.size() < 2) {
            return;
        }
        growth.forEach((size, micros) -> say("taille %s : %s µs par session".formatted(size, number(micros))));
        double least =
                growth.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most =
                growth.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        mesures.result(
                "croissance : temps par session",
                number(most / least) + " fois le moindre",
                "≤ 1,20",
                most / least <= 1.2);
    }

    /** A first load and two nights, of which nothing is kept. */
    private double learn() throws Exception {
        GeneratedNation nation = GeneratedNation.of(SEED + 3, factor);
        for (GeneratedNation night : List.of(nation, nation.change(CHANGED / 2, 1), nation.change(CHANGED / 2, 2))) {
            Size size = deliveries.deliver(night);
            mesures.time("échauffement, taille " + factor, size.octets(), this::rollup);
        }
        return 0;
    }

    /** Microseconds a session for a first roll-up, and nothing else. */
    private double perSession() throws Exception {
        GeneratedNation nation = GeneratedNation.of(SEED, factor);
        Size size = deliveries.deliver(nation);
        return mesures.time("premier chargement, taille " + factor, size.octets(), this::rollup)
                        .seconds()
                * 1e6
                / size.sessions();
    }

    private double runAll() throws Exception {
        GeneratedNation nation = GeneratedNation.of(SEED, factor);
        Time<Size> made = mesures.time("écriture et dépôt des flux", 0, () -> deliveries.deliver(nation));
        Size size = made.result();
        formations = size.formations();
        say("%d formations, %d actions, %d sessions, %d Mo (%s Mo/s)"
                .formatted(
                        size.formations(),
                        size.actions(),
                        size.sessions(),
                        size.octets() / 1_000_000,
                        number(size.octets() / 1e6 / made.seconds())));
        deliveries.parse(); // the compiler learns, the files are in memory
        double parse = mesures.time("une lecture StAX de tous les flux", size.octets(), deliveries::parse)
                .seconds();
        double first = first(size);
        index("depuis rien");
        double limit = parse + loadData();
        mesures.result("premier chargement / limite", number(limit / first), "≥ 0,60", limit / first >= 0.6);
        usualWay(first);
        double same = mesures.time("nuit sans changement", 0, this::rollup).seconds();
        mesures.result("nuit sans changement", number(same) + " s", "≤ 5 s", same <= 5);
        double difference = difference(nation);
        changedNight(nation);
        index("après la nuit");
        double whole = export();
        mesures.result(
                "différence de 1 % / export entier", number(difference / whole), "≤ 0,03", difference / whole <= 0.03);
        search();
        return first * 1e6 / size.sessions();
    }

    private double first(Size size) throws Exception {
        Time<RunReport> first = mesures.time("premier chargement", size.octets(), this::rollup);
        Comptes total = first.result().total();
        say("  " + total);
        phases(first.result().execution());
        if (total.nouvelles() + total.isolees() != size.formations()) {
            say("  ATTENTION : %d formations étaient attendues".formatted(size.formations()));
        }
        return first.seconds();
    }

    /** Whatever times the log of runs keeps, summed up over the territories. */
    private void phases(long execution) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            List<String> columns = strings(
                    statement,
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = database()"
                            + " AND table_name = 'execution_territoire' AND column_name LIKE '%\\_ms'");
            for (String column : columns) {
                say("  %s : %s"
                        .formatted(
                                column,
                                strings(
                                        statement,
                                        "SELECT sum(" + column + ") FROM execution_territoire WHERE execution = "
                                                + execution)));
            }
        }
    }

    private double loadData() throws SQLException, IOException {
        double seconds = 0;
        try (Connection connection = administrator()) {
            LoadData load = new LoadData(connection);
            for (String table : TABLES) {
                Loaded loaded = load.measure(table, Path.of("target", "mesure-" + table + ".tsv"));
                say("  LOAD DATA %-30s %9d lignes %7d Mo %8.2f s"
                        .formatted(table, loaded.rows(), loaded.octets() / 1_000_000, loaded.seconds()));
                seconds += loaded.seconds();
            }
        }
        return seconds;
    }

    private void usualWay(double first) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "habituelle");
        GeneratedNation slice = GeneratedNation.of(SEED + 1, Math.max(factor * CHANGED, LEAST));
        try (UsualWay usual = UsualWay.open(
                access().url() + "estuaire_national?useBulkStmts=true",
                ServerAccess.ADMIN_USER,
                access().adminPassword())) {
            Size size = slice.writeAll(folder);
            load(usual, folder, "avant-"); // the compiler learns
            Time<Long> time = mesures.time(
                    "voie habituelle (JAXB, JPA), %d formations".formatted(size.formations()),
                    size.octets(),
                    () -> load(usual, folder, ""));
            say("  %d lignes, %s milliers par seconde"
                    .formatted(time.result(), number(time.result() / time.seconds() / 1000)));
            double ratio = time.seconds() * formations / size.formations() / first;
            mesures.result("voie habituelle / premier chargement", number(ratio), "≥ 4", ratio >= 4);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static long load(UsualWay usual, Path folder, String prefix) throws Exception {
        long rows = 0;
        for (String territory : GeneratedNation.territories()) {
            rows += usual.load(prefix + territory, folder.resolve(territory + ".xml"));
        }
        return rows;
    }

    private void changedNight(GeneratedNation nation) throws Exception {
        // half of it goes back to what it was the night before
        Size size = deliveries.deliver(nation.change(CHANGED / 2, 2));
        deliveries.parse();
        double parse = mesures.time("une lecture StAX des flux du lendemain", size.octets(), deliveries::parse)
                .seconds();
        Time<RunReport> night = mesures.time("nuit avec 2 % de changements", size.octets(), this::rollup);
        say("  " + night.result().total());
        double ratio = night.seconds() / parse;
        mesures.result("nuit avec 2 % de changements / lecture", number(ratio), "≤ 1,20", ratio <= 1.2);
    }

    /** Seconds. */
    private double export() throws Exception {
        NationalExport export = context.getBean(NationalExport.class);
        // the compiler learns, the rows are in memory as far as they fit
        streamFragments();
        At.nation().call(() -> export.write(OutputStream.nullOutputStream()));
        Time<Long> nowhere = mesures.time("fragments lus par JDBC, jetés", 0, this::streamFragments);
        double seconds = mesures.time(
                        "export national, jeté",
                        nowhere.result(),
                        () -> At.nation().call(() -> export.write(OutputStream.nullOutputStream())))
                .seconds();
        double ratio = nowhere.seconds() / seconds;
        mesures.result("export / fragments lus par JDBC", number(ratio), "≥ 0,60", ratio >= 0.6);
        return seconds;
    }

    /** Seconds to give all that a night with 1 % of changes brought. */
    private double difference(GeneratedNation nation) throws Exception {
        deliveries.deliver(nation.change(CHANGED / 2, 1));
        Instant before = Instant.now();
        say("  " + rollup().total());
        // or the application would do so of itself while the export is timed
        context.getBean(SearchIndexing.class).bringUpToDate();
        CatalogueDifference.Span span = new CatalogueDifference.Span(before, Instant.now(), "");
        published(span);
        return mesures.time("export d’une différence de 1 %", 0, () -> published(span))
                .seconds();
    }

    private long published(CatalogueDifference.Span span) {
        long[] bytes = new long[1];
        At.nation()
                .run(() -> context.getBean(CatalogueDifference.class)
                        .forEachPublished(span, fragment -> bytes[0] += fragment.length));
        return bytes[0];
    }

    /** How many bytes there were. */
    private long streamFragments() throws SQLException, IOException {
        long bytes = 0;
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(100);
            try (ResultSet rows = statement.executeQuery(FRAGMENTS)) {
                while (rows.next()) {
                    try (InputStream fragment = rows.getBinaryStream(1)) {
                        bytes += fragment.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
        return bytes;
    }

    private void index(String when) throws Exception {
        SearchIndexing.Changes changes = mesures.time(
                        "index de la recherche, " + when,
                        0,
                        () -> context.getBean(SearchIndexing.class).bringUpToDate())
                .result();
        say("  " + changes);
    }

    private void search() throws Exception {
        CatalogueSearch search = context.getBean(CatalogueSearch.class);
        new SearchLoad(search, 4, 10).run();
        SearchLoad.Times times = mesures.time(
                        "1200 recherches, 20 à la fois", 0, () -> new SearchLoad(search, 20, 60).run())
                .result();
        times.byKind().forEach(Mesures::say);
        mesures.result(
                "recherche, 20 à la fois",
                "p50 %.0f ms, p95 %.0f ms".formatted(times.p50(), times.p95()),
                "p95 ≤ 150 ms",
                times.p95() <= 150);
    }

    private RunReport rollup() {
        return At.nation()
                .call(() -> context.getBean(Rollup.class)
                        .run("mesure", Declencheur.TERMINAL, GeneratedNation.territories(), ProgressListener.NONE));
    }

    private ServerAccess access() {
        return context.getBean(EmbeddedMariaDb.class).access();
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(
                access().url() + "estuaire_national?allowLocalInfile=true&tinyInt1isBit=false",
                ServerAccess.ADMIN_USER,
                access().adminPassword());
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(String.valueOf(rows.getString(1)));
            }
        }
        return strings;
    }
}
