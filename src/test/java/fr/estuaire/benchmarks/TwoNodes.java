package fr.estuaire.benchmarks;

import static fr.estuaire.benchmarks.Mesures.number;
import static fr.estuaire.benchmarks.Mesures.say;

import fr.estuaire.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The same first load by one node, then by two, each bound to a processor of its own; the database takes what is left.
 * Not a test: run its {@code main} with the size of the nation, 0.1 unless told.
 */
final class TwoNodes {
    private TwoNodes() {}

    public static void main(String[] args) throws Exception {
        double factor = args.length > 0 ? Double.parseDouble(args[0]) : 0.1;
        double one = load(factor, 1);
        double two = load(factor, 2);
        say("deux nœuds / un nœud : %s (but : 1,60)".formatted(number(one / two)));
    }

    private static double load(double factor, int nodes) throws Exception {
        Path home = TestHome.create();
        NodeProcess leader = started(home, 0);
        leader.say("nation " + factor);
        leader.await("delivered");
        @Nullable NodeProcess other = null;
        if (nodes > 1) {
            other = started(home, 1);
            other.say("follow");
            other.await("following");
        }
        long start = System.nanoTime();
        leader.say("consolidate");
        String total = leader.await("total");
        double seconds = (System.nanoTime() - start) / 1e9;
        leader.say("lines");
        say("%d nœud(s) : %s s  %s".formatted(nodes, number(seconds), total));
        say("  " + leader.await("lines"));
        if (other != null) {
            other.end();
        }
        leader.end();
        if (Files.exists(home)) {
            FileSystemUtils.deleteRecursively(home);
        }
        return seconds;
    }

    private static NodeProcess started(Path home, int processor) throws Exception {
        NodeProcess node = new NodeProcess(home, "taskset", "-c", String.valueOf(processor));
        node.await("ready");
        return node;
    }
}
