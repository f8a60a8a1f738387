package fr.estuaire.tenant.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The settings of the embedded server; {@code docker/mariadb/estuaire.cnf} gives the same, memory apart, to a server of its own. */
final class ServerOptions {
    private static final long PART_OF_MEMORY = 4;
    private static final long POOL_STEP = 128;
    private static final long LEAST_POOL = 512;
    private static final long MOST_POOL = 16_384;

    private ServerOptions() {}

    static List<String> of(ServerDirectory directory, int port, boolean durable) {
        List<String> options = new ArrayList<>(List.of(
                "--basedir=" + directory.binaries(),
                "--datadir=" + directory.data(),
                "--tmpdir=" + directory.temporary(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // relative to the data directory: the path of a socket may not exceed 107 characters
                "--socket=mariadb.sock",
                "--pid-file=" + directory.root().resolve("server.pid"),
                // without it the server draws a TLS key at each start, for seconds, to talk to its own machine
                "--ssl=0",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=" + bufferPool(memory()) + "M",
                "--innodb-log-file-size=256M",
                // words wait there to be written together: a fifth less work for a first load of the nation
                "--innodb-ft-cache-size=64M",
                "--innodb-ft-min-token-size=2",
                "--innodb-ft-enable-stopword=OFF",
                "--performance-schema=OFF",
                "--max-connections=150",
                "--max-allowed-packet=64M",
                // a node whose network is cut keeps its locks until the server finds out, after hours unless told
                "--tcp-keepalive-time=20",
                "--tcp-keepalive-interval=5",
                "--tcp-keepalive-probes=4",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        if (!durable) {
            options.add("--innodb-flush-log-at-trx-commit=0");
            options.add("--innodb-flush-method=nosync");
        }
        return options;
    }

    /**
     * What the server keeps in memory of its tables: a quarter of the machine, as the pages, the roll-up and the system's own cache
     * of files need the rest; taken as it is used.
     *
     * @param memory of the machine, in bytes
     * @return mebibytes, from 512 to 16,384, by 128
     */
    static long bufferPool(long memory) {
        long wanted = (memory >> 20) / PART_OF_MEMORY;
        return Math.clamp(wanted / POOL_STEP * POOL_STEP, LEAST_POOL, MOST_POOL);
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
