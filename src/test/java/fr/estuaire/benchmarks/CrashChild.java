package fr.estuaire.benchmarks;

import fr.estuaire.Application;
import fr.estuaire.At;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.rollup.CatalogueDigest;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RollupRefusedException;
import fr.estuaire.shared.Explained;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process that {@link CrashTrial} kills. It finishes what the one before left behind, says what the catalogue holds,
 * then delivers the next feeds and rolls them up, round after round, each on a word of its parent.
 */
final class CrashChild {
    static final List<String> TERRITORIES = List.of("bretagne", "normandie", "corse", "occitanie", "grand-est");
    private static final List<String> LEFT_OUT = List.of(
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig",
            "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration");

    private static final long SEED = 20_261_126;

    private CrashChild() {}

    /** Arguments: home directory, then further settings of the application. Words on the standard input: those of {@link #round}, then {@code end}. */
    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        Application.class, LivraisonFixture.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                // as arguments: defaults would give way to the settings that ship
                .run(settings(args))) {
            // made at the start of an application that is not lazy: it starts the database again when it dies
            if (context.containsBean("databaseWatch")) {
                context.getBean("databaseWatch");
            }
            say("ready");
            for (String word = readWord(); !word.isEmpty() && !word.equals("end"); word = readWord()) {
                round(context, word);
            }
        }
    }

    private static String[] settings(String[] args) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.autoconfigure.exclude=" + String.join(",", LEFT_OUT),
                "--estuaire.home=" + args[0],
                "--estuaire.database.binaries=target/mariadb-programs",
                "--estuaire.database.pool-size=6",
                "--estuaire.rollup.lease=2s"));
        settings.addAll(List.of(args).subList(1, args.length));
        return settings.toArray(String[]::new);
    }

    private static void round(ConfigurableApplicationContext context, String word) {
        String[] parts = word.split(" ", -1);
        switch (parts[0]) {
            case "finish" -> {
                run(context, ProgressListener.NONE);
                say("digest "
                        + At.nation()
                                .call(() ->
                                        context.getBean(CatalogueDigest.class).ofNation()));
            }
            case "deliver" -> {
                int round = Integer.parseInt(parts[1]);
                LivraisonFixture deliveries = context.getBean(LivraisonFixture.class);
                for (int i = 0; i < TERRITORIES.size(); i++) {
                    deliveries.deliver(TERRITORIES.get(i), feed(round, i));
                }
                say("delivered");
            }
            case "run" -> {
                AtomicBoolean told = new AtomicBoolean();
                run(context, progress -> {
                    if (!told.getAndSet(true)) {
                        say("running");
                    }
                });
                say("done");
            }
            case "nation" -> {
                deliver(context, GeneratedNation.of(SEED, Double.parseDouble(parts[1])));
                say("delivered");
            }
            case "learn" -> {
                learn(Double.parseDouble(parts[1]));
                say("learnt");
            }
            case "night" -> {
                deliver(
                        context,
                        GeneratedNation.of(SEED, Double.parseDouble(parts[1])).change(0.5, Long.parseLong(parts[2])));
                say("delivered");
            }
            case "consolidate" -> say("total " + consolidate(context));
            case "receive" -> say("received " + receive(context, Integer.parseInt(parts[1])));
            case "digests" ->
                say("digests "
                        + At.nation()
                                .call(() -> GeneratedNation.territories().stream()
                                        .map(territory -> territory + ":"
                                                + context.getBean(CatalogueDigest.class)
                                                        .of(territory))
                                        .toList()));
            case "reasons" ->
                say("reasons "
                        + TenantScope.call(
                                Space.rollup(),
                                () -> context.getBean(JdbcClient.class)
                                        .sql("""
                                        SELECT CONCAT(COUNT(*), ' ', statut, ' ', COALESCE(MAX(motif), ''))
                                        FROM execution_territoire WHERE execution = (SELECT MAX(id) FROM execution)
                                        GROUP BY statut""")
                                        .query(String.class)
                                        .list()));
            case "follow" -> {
                context.getBean("suiveur", SmartLifecycle.class).start();
                say("following");
            }
            case "lines" ->
                say("lines "
                        + TenantScope.call(
                                Space.rollup(),
                                () -> context.getBean(JdbcClient.class)
                                        .sql("""
                                        SELECT CONCAT(t.territoire, ':', t.statut, ':', t.reprises, ':', COALESCE(t.noeud, ''))
                                        FROM execution_territoire t
                                        WHERE t.execution = (SELECT MAX(id) FROM execution) ORDER BY t.id""")
                                        .query(String.class)
                                        .list()));
            default -> throw new IllegalArgumentException(word);
        }
    }

    /** Rolls up a nation in an application that is thrown away: the compiler learns what nodes that have run for days know. */
    private static void learn(double factor) {
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            deliver(context, GeneratedNation.of(SEED + 2, factor));
            consolidate(context);
        }
    }

    private static void deliver(ConfigurableApplicationContext context, GeneratedNation nation) {
        try {
            new NationDeliveries(context).deliver(nation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the run says, or why it was given up. */
    private static String consolidate(ConfigurableApplicationContext context) {
        try {
            return At.nation()
                    .call(() -> context.getBean(Rollup.class)
                            .run("essai", Declencheur.TERMINAL, GeneratedNation.territories(), ProgressListener.NONE))
                    .total()
                    .toString();
        } catch (RollupRefusedException e) {
            return "refused: " + e.sentence();
        }
    }

    /** Through the door by which territories deliver: the archive keeps what comes. */
    private static String receive(ConfigurableApplicationContext context, int round) {
        Deliveries deliveries = context.getBean(Deliveries.class);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < TERRITORIES.size(); i++) {
            String territory = TERRITORIES.get(i);
            byte[] feed = feed(round, i).xml().getBytes(StandardCharsets.UTF_8);
            try {
                said.add(At.nation()
                        .call(() -> deliveries.deliver(territory, "flux.xml", new ByteArrayInputStream(feed)))
                        .outcome()
                        .name());
            } catch (RuntimeException e) {
                said.add(e instanceof Explained ? String.valueOf(e.getMessage()) : e.toString());
            }
        }
        return said.toString();
    }

    private static void run(ConfigurableApplicationContext context, ProgressListener listener) {
        try {
            At.nation()
                    .run(() -> context.getBean(Rollup.class).run("essai", Declencheur.TERMINAL, TERRITORIES, listener));
        } catch (RollupRefusedException e) {
            say("refused " + e.sentence());
        }
    }

    /** Changes some, adds some, withdraws some and isolates some, differently each round and in each territory. */
    private static Flux feed(int round, int territory) {
        Flux flux = Flux.unFlux();
        int formations = 60 + 20 * territory;
        // numbers of their own: a feed with those of another territory would rightly be held
        String numero = "N" + territory + "-";
        for (int i = 0; i < formations; i++) {
            boolean absent = (i + round) % 23 == 0;
            if ((i + 2 * round) % 17 == 0) {
                flux.avecIsolee(numero + i, "Isolée " + i);
            } else if (!absent) {
                flux.avec(numero + i, "Formation " + i + " version " + (round + i) / 5);
            }
        }
        return flux;
    }

    private static void say(String word) {
        System.out.println("@" + word);
        System.out.flush();
    }

    private static String readWord() throws java.io.IOException {
        StringBuilder word = new StringBuilder();
        for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) {
            word.append((char) c);
        }
        return word.toString();
    }
}
