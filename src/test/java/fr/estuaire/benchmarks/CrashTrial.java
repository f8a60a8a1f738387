package fr.estuaire.benchmarks;

import fr.estuaire.TestHome;
import fr.estuaire.benchmarks.CoupureReseau.Maniere;
import fr.estuaire.tenant.embedded.EmbeddedMariaDb;
import fr.estuaire.tenant.embedded.ServerAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Kills the application at random instants of a roll-up, then the database, then cuts the network between them, and
 * compares the catalogue each time with that of an undisturbed application that was given the same feeds: identities,
 * versions, facts and what is isolated. Not a test: run its {@code main} with how many times each is killed, 200 and 50
 * unless told, how many times the network is cut, 30 unless told, and a seed.
 */
public final class CrashTrial implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;
    private static final int MOST_ATTEMPTS = 5;
    private static final List<Maniere> WAYS = List.of(Maniere.FRANCHE, Maniere.REFUS, Maniere.SILENCE);

    private final Random random;
    private final Path home = TestHome.create();
    private final Path undisturbedHome = TestHome.create();
    private final NodeProcess undisturbed;
    private int round;
    private long longest = 1500;

    public CrashTrial(long seed) throws IOException {
        this.random = new Random(seed);
        NodeProcess first = new NodeProcess(undisturbedHome);
        first.await("ready");
        first.end();
        this.undisturbed = new NodeProcess(undisturbedHome);
        undisturbed.await("ready");
    }

    /** @throws AssertionError when a catalogue differs from the undisturbed one */
    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int databaseKills = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        int cuts = args.length > 2 ? Integer.parseInt(args[2]) : 30;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        System.out.println("graine " + seed);
        try (CrashTrial trial = new CrashTrial(seed)) {
            System.out.printf(
                    "application tuée %d fois, dont %d pendant la consolidation : catalogues égaux%n",
                    trial.killApplication(kills), kills);
            System.out.printf(
                    "base tuée %d fois, dont %d pendant la consolidation : catalogues égaux%n",
                    trial.killDatabase(databaseKills), databaseKills);
            System.out.printf(
                    "réseau coupé %d fois, dont %d pendant la consolidation : catalogues égaux%n",
                    trial.cutNetwork(cuts), cuts);
        }
    }

    /**
     * Kills until so many roll-ups were cut short.
     *
     * @return how often it was killed in all: a few times the roll-up was over just before
     */
    public int killApplication(int times) throws Exception {
        int during = 0;
        int kills = 0;
        @Nullable NodeProcess next = null;
        while (during < times) {
            NodeProcess child = next == null ? ready() : next;
            deliver(child);
            child.say("run");
            child.await("running");
            during += killLater(child.process(), child) ? 1 : 0;
            next = ready();
            compare(next);
            System.out.printf("application : %d fois, dont %d avant la fin%n", ++kills, during);
        }
        if (next != null) {
            next.end();
        }
        return kills;
    }

    /** The same of the database. */
    public int killDatabase(int times) throws Exception {
        int during = 0;
        int kills = 0;
        while (during < times) {
            NodeProcess child = ready();
            deliver(child);
            child.say("run");
            child.await("running");
            boolean cut = killLater(database(), child);
            if (cut) {
                child.awaitAny("done", "refused");
                during++;
            }
            compare(child);
            child.end();
            System.out.printf("base : %d fois, dont %d avant la fin%n", ++kills, during);
        }
        return kills;
    }

    /**
     * Cuts the network between the application and its database until so many roll-ups were cut short, each way in turn. The
     * application is not started again: it has to finish by itself.
     */
    public int cutNetwork(int times) throws Exception {
        int during = 0;
        int cuts = 0;
        try (EmbeddedMariaDb database = EmbeddedMariaDb.join(home, Path.of("target", "mariadb-programs"), true);
                CoupureReseau network = new CoupureReseau(database.access().port())) {
            NodeProcess child = new NodeProcess(home, through(network, database.access()));
            child.await("ready");
            while (during < times) {
                Maniere maniere = WAYS.get(cuts % WAYS.size());
                deliver(child);
                child.say("run");
                child.await("running");
                during += cutLater(network, maniere, child) ? 1 : 0;
                compare(child);
                System.out.printf("réseau, %s : %d fois, dont %d avant la fin%n", maniere, ++cuts, during);
            }
            child.end();
        }
        return cuts;
    }

    private boolean cutLater(CoupureReseau network, Maniere maniere, NodeProcess child) throws Exception {
        boolean over = child.hears("done", random.nextLong(longest));
        network.begin(maniere);
        boolean done = over || child.hears("done", maniere.millis());
        network.end(maniere);
        if (!done) {
            child.await("done");
        }
        return !over;
    }

    private List<String> through(CoupureReseau network, ServerAccess access) throws IOException {
        Path admin = Files.writeString(home.resolve("admin.secret"), access.adminPassword());
        Path user = Files.writeString(home.resolve("user.secret"), access.appPassword());
        return List.of(
                "--estuaire.database.url=jdbc:mariadb://127.0.0.1:" + network.port() + "/",
                "--estuaire.database.admin-user=" + ServerAccess.ADMIN_USER,
                "--estuaire.database.admin-password-file=" + admin,
                "--estuaire.database.user=" + ServerAccess.APP_USER,
                "--estuaire.database.password-file=" + user,
                "--estuaire.database.silence=4s");
    }

    /**
     * Lets two nodes share a run, kills the one that leads it, and waits for the other to finish it.
     *
     * @return what the log says of each territory: code, status, takeovers and node
     */
    public List<String> killOneOfTwo() throws Exception {
        for (int attempt = 1; ; attempt++) {
            NodeProcess leader = ready();
            NodeProcess other = ready();
            deliver(leader);
            leader.say("run");
            leader.await("running");
            boolean cut = killWithin(leader.process(), leader, longest / 4);
            other.say("follow");
            other.await("following");
            List<String> lines = linesOnceDone(other);
            compare(other);
            other.end();
            if ((cut && lines.stream().anyMatch(line -> !line.contains(":0:"))) || attempt == MOST_ATTEMPTS) {
                return lines;
            }
        }
    }

    /** Asks until nothing is left to do. */
    private static List<String> linesOnceDone(NodeProcess child) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            child.say("lines");
            String lines = child.await("lines");
            if (!lines.contains("EN_COURS") && !lines.contains("A_FAIRE")) {
                return List.of(lines.substring(1, lines.length() - 1).split(", "));
            }
        }
        throw new IllegalStateException("The other node did not finish the run");
    }

    private NodeProcess ready() throws IOException {
        NodeProcess child = new NodeProcess(home);
        child.await("ready");
        return child;
    }

    private void deliver(NodeProcess child) throws IOException {
        round++;
        child.say("deliver " + round);
        child.await("delivered");
        undisturbed.say("deliver " + round);
        undisturbed.await("delivered");
        long start = System.nanoTime();
        undisturbed.say("run");
        undisturbed.await("done");
        longest = Math.max(300, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Kills at an instant drawn from the length of the undisturbed run. */
    private boolean killLater(Object victim, NodeProcess child) throws IOException, InterruptedException {
        return killWithin(victim, child, longest);
    }

    /** @return whether the roll-up was not over yet */
    private boolean killWithin(Object victim, NodeProcess child, long millis) throws IOException, InterruptedException {
        long instant = random.nextLong(millis);
        boolean over = child.hears("done", instant);
        ProcessHandle handle = victim instanceof Process process ? process.toHandle() : (ProcessHandle) victim;
        handle.destroyForcibly();
        handle.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return !over;
    }

    private ProcessHandle database() throws IOException {
        String pid =
                Files.readString(home.resolve("mariadb").resolve("mariadb.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void compare(NodeProcess child) throws IOException {
        child.say("finish");
        undisturbed.say("finish");
        String found = child.await("digest");
        String expected = undisturbed.await("digest");
        if (!found.equals(expected)) {
            throw new AssertionError("Round " + round + ": " + found + " instead of " + expected + ", in " + home
                    + " and " + undisturbedHome);
        }
    }

    @Override
    public void close() throws IOException {
        undisturbed.end();
    }
}
