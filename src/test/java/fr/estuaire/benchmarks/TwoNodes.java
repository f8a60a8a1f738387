package fr.estuaire.benchmarks;

import static fr.estuaire.benchmarks.Mesures.number;
import static fr.estuaire.benchmarks.Mesures.say;

import fr.estuaire.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The same first load by one node, then by two, each held to the same part of a processor, so that the database has its own
 * as on a machine of its own. Each node has learnt its work before. Not a test: run its {@code main} with the size of the
 * nation, 0.1 unless told, and the part of a processor that each node may take, 0.5 unless told.
 */
final class TwoNodes {
    private static final double WARM_UP = 0.1;

    private TwoNodes() {}

    public static void main(String[] args) throws Exception {
        double factor = args.length > 0 ? Double.parseDouble(args[0]) : 0.1;
        double share = args.length > 1 ? Double.parseDouble(args[1]) : 0.5;
        double one = load(factor, share, 1);
        double two = load(factor, share, 2);
        say("deux nœuds / un nœud, à %s cœur chacun : %s (but : 1,60)".formatted(number(share), number(one / two)));
    }

    private static double load(double factor, double share, int count) throws Exception {
        Path home = TestHome.create();
        List<NodeProcess> nodes = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(NodeProcess.measured(home));
            nodes.getLast().await("ready");
        }
        for (NodeProcess node : nodes) {
            node.say("learn " + WARM_UP);
            node.await("learnt");
        }
        NodeProcess leader = nodes.getFirst();
        leader.say("nation " + factor);
        leader.await("delivered");
        for (NodeProcess node : nodes) {
            quotas.add(Quota.of(share, node.process()));
        }
        for (NodeProcess node : nodes.subList(1, count)) {
            node.say("follow");
            node.await("following");
        }
        double base = Processors.of(database(home));
        long start = System.nanoTime();
        leader.say("consolidate");
        String total = leader.await("total");
        double seconds = (System.nanoTime() - start) / 1e9;
        base = Processors.of(database(home)) - base;
        leader.say("lines");
        say("%d nœud(s) : %s s, base %s s de processeur  %s".formatted(count, number(seconds), number(base), total));
        say("  " + leader.await("lines"));
        for (Quota quota : quotas) {
            quota.close();
        }
        for (NodeProcess node : nodes.reversed()) {
            node.end();
        }
        if (Files.exists(home)) {
            FileSystemUtils.deleteRecursively(home);
        }
        return seconds;
    }

    private static ProcessHandle database(Path home) throws IOException {
        String pid =
                Files.readString(home.resolve("mariadb").resolve("mariadb.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
