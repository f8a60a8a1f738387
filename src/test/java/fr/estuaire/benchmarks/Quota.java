package fr.estuaire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a process to a part of a processor, by a control group of Linux; needs the right to make one. */
final class Quota implements AutoCloseable {
    private static final int PERIOD = 20_000;
    private static final Path FIRST = Path.of("/sys/fs/cgroup/cpu");
    private static final Path SECOND = Path.of("/sys/fs/cgroup");

    private final Path group;
    private final Path parent;

    private Quota(Path parent, Path group) {
        this.parent = parent;
        this.group = group;
    }

    /**
     * Those that the process started before go on freely.
     *
     * @param share of one processor
     */
    static Quota of(double share, Process process) throws IOException {
        boolean first = Files.isWritable(FIRST.resolve("cgroup.procs"));
        Path parent = first ? FIRST : SECOND;
        Path group = Files.createDirectory(parent.resolve("estuaire-" + process.pid()));
        long micros = Math.round(share * PERIOD);
        if (first) {
            Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(micros));
        } else {
            Files.writeString(group.resolve("cpu.max"), micros + " " + PERIOD);
        }
        Files.writeString(group.resolve("cgroup.procs"), String.valueOf(process.pid()));
        return new Quota(parent, group);
    }

    /** Sets free whatever is still held. */
    @Override
    public void close() throws IOException {
        for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
            Files.writeString(parent.resolve("cgroup.procs"), pid);
        }
        Files.delete(group);
    }
}
