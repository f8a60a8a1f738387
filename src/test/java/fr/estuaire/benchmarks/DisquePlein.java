package fr.estuaire.benchmarks;

import static fr.estuaire.benchmarks.Mesures.say;

import fr.estuaire.TestHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fills up the disk of the database while a roll-up writes, then that of the files while feeds are delivered, and compares
 * each territory with that of an undisturbed application: as it was or as it should be while there is no room, as it should
 * be once there is. Not a test, as it needs the right to mount a file system: run its {@code main} with how many times the
 * disk of the database is filled, 6 unless told, and a seed.
 */
public final class DisquePlein implements AutoCloseable {
    private static final double FACTOR = 0.01;
    private static final int DATABASE_MEBIBYTES = 3000;
    private static final int FILES_MEBIBYTES = 64;
    private static final long MEBIBYTE = 1 << 20;
    private static final int RESERVE_MEBIBYTES = 48;
    private static final int MOST_LEFT = 24;

    private final Random random;
    private final Path home = TestHome.create();
    private final Path undisturbedHome = TestHome.create();
    private final NodeProcess undisturbed;

    private DisquePlein(long seed) throws IOException {
        this.random = new Random(seed);
        NodeProcess first = started(undisturbedHome);
        first.end();
        this.undisturbed = started(undisturbedHome);
    }

    /** @throws AssertionError when a territory is neither as it was nor as it should be */
    public static void main(String[] args) throws Exception {
        if (!PetitDisque.isAllowed(TestHome.create())) {
            System.err.println(
                    "Cet essai remplit un petit disque qu’il monte lui-même : lancez-le avec le droit de monter (root).");
            System.exit(2);
        }
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        say("graine " + seed);
        try (DisquePlein trial = new DisquePlein(seed)) {
            trial.fillDatabase(times);
            trial.fillFiles();
        }
    }

    private void fillDatabase(int times) throws Exception {
        started(home).end();
        try (PetitDisque disk = new PetitDisque(home.resolve("mariadb").resolve("data"), DATABASE_MEBIBYTES)) {
            NodeProcess child =
                    new NodeProcess(home, List.of("--estuaire.database.reserve=" + RESERVE_MEBIBYTES + "MB"));
            child.await("ready");
            for (int night = 1; night <= times; night++) {
                fillDatabase(child, disk, night);
            }
            child.end();
        }
    }

    private void fillDatabase(NodeProcess child, PetitDisque disk, int night) throws IOException {
        ask(child, "night " + FACTOR + " " + night, "delivered");
        ask(undisturbed, "night " + FACTOR + " " + night, "delivered");
        ask(undisturbed, "consolidate", "total");
        Map<String, String> expected = digests(undisturbed);
        Map<String, String> before = digests(child);
        // every other night the disk is full from the beginning; otherwise it fills up on the way
        long left = (night % 2 == 0 ? 0 : RESERVE_MEBIBYTES + random.nextInt(MOST_LEFT)) * MEBIBYTE;
        disk.fill(left);
        String total = ask(child, "consolidate", "total");
        say("nuit %d, %d Mio libres avant, %d Kio après : %s"
                .formatted(night, left / MEBIBYTE, disk.free() >> 10, total));
        say("  " + ask(child, "reasons", "reasons"));
        Map<String, String> full = digests(child);
        long brought = full.entrySet().stream()
                .filter(one -> one.getValue().equals(expected.get(one.getKey())))
                .count();
        full.forEach((territory, digest) -> require(
                digest.equals(before.get(territory)) || digest.equals(expected.get(territory)),
                territory + " is neither as before nor as it should be"));
        disk.empty();
        say("  de la place : " + ask(child, "consolidate", "total"));
        require(digests(child).equals(expected), "The catalogues differ once there is room");
        say("  %d territoires sur %d apportés malgré tout, tous une fois la place revenue : catalogues égaux"
                .formatted(brought, expected.size()));
    }

    private void fillFiles() throws Exception {
        Path home = TestHome.create();
        Path other = TestHome.create();
        started(home).end();
        try (PetitDisque disk = new PetitDisque(home.resolve("files"), FILES_MEBIBYTES)) {
            NodeProcess child = started(home);
            NodeProcess calm = started(other);
            for (NodeProcess one : List.of(child, calm)) {
                say("fichiers : " + ask(one, "receive 1", "received"));
                ask(one, "run", "done");
            }
            String before = ask(child, "finish", "digest");
            disk.fill(0);
            say("disque plein : " + ask(child, "receive 2", "received"));
            ask(child, "run", "done");
            require(ask(child, "finish", "digest").equals(before), "The catalogue changed without a delivery");
            disk.empty();
            for (NodeProcess one : List.of(child, calm)) {
                say("de la place : " + ask(one, "receive 2", "received"));
                ask(one, "run", "done");
            }
            require(ask(child, "finish", "digest").equals(ask(calm, "finish", "digest")), "The catalogues differ");
            say("disque des fichiers plein, puis vidé : catalogues égaux");
            child.end();
            calm.end();
        }
    }

    private static NodeProcess started(Path home) throws IOException {
        NodeProcess child = new NodeProcess(home);
        child.await("ready");
        return child;
    }

    private static String ask(NodeProcess child, String word, String answer) throws IOException {
        child.say(word);
        return child.await(answer);
    }

    private static Map<String, String> digests(NodeProcess child) throws IOException {
        String answer = ask(child, "digests", "digests");
        Map<String, String> digests = new HashMap<>();
        for (String one : answer.substring(1, answer.length() - 1).split(", ", -1)) {
            digests.put(one.substring(0, one.indexOf(':')), one.substring(one.indexOf(':') + 1));
        }
        return digests;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        undisturbed.end();
    }
}
