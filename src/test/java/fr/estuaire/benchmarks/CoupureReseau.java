package fr.estuaire.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The wire between an application and its database: it forwards what passes, until it is cut, one way or another. */
final class CoupureReseau implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int target;
    private final int port;
    private final Set<Lien> links = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entry;
    private volatile boolean silent;

    /** How a network is cut. */
    enum Maniere {
        /** Each connection is reset; new ones are served at once. */
        FRANCHE(0),
        /** Each connection is reset, and new ones are refused for a while. */
        REFUS(3000),
        /**
         * Nothing passes any more and nobody is told. After a while the server, whose system probes the other end, drops
         * the old connections, and new ones pass; the application is never told of the end of the old ones.
         */
        SILENCE(6000);

        private final long millis;

        Maniere(long millis) {
            this.millis = millis;
        }

        long millis() {
            return millis;
        }
    }

    /** @param target port of the database on this machine */
    CoupureReseau(int target) throws IOException {
        this.target = target;
        this.entry = listen(0);
        this.port = entry.getLocalPort();
    }

    int port() {
        return port;
    }

    void begin(Maniere maniere) throws IOException {
        if (maniere == Maniere.SILENCE) {
            silent = true;
            links.forEach(link -> link.deaf = true);
            return;
        }
        if (maniere == Maniere.REFUS) {
            entry.close();
        }
        links.forEach(Lien::reset);
    }

    void end(Maniere maniere) throws IOException {
        if (maniere == Maniere.SILENCE) {
            silent = false;
            links.stream().filter(link -> link.deaf).forEach(Lien::forgetServer);
        } else if (maniere == Maniere.REFUS) {
            entry = listen(port);
        }
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Lien link = new Lien(socket.accept());
                links.add(link);
                link.deaf = silent;
                link.open();
            } catch (IOException e) {
                // closed, or the database is not there: whoever asked is told by the end of the connection
            }
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        links.forEach(Lien::reset);
    }

    /** One connection of the application, and the one to the database that stands behind it. */
    private final class Lien {
        private final Socket client;
        private volatile @Nullable Socket server;
        private volatile boolean deaf;

        private Lien(Socket client) {
            this.client = client;
        }

        private void open() throws IOException {
            try {
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
                server = behind;
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pump(client, behind, true));
                Thread.ofVirtual().start(() -> pump(behind, client, false));
            } catch (IOException e) {
                reset();
                throw e;
            }
        }

        /** Ends both sides with one of them, unless nobody is to be told. */
        private void pump(Socket from, Socket to, boolean fromClient) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!deaf) {
                        out.write(buffer, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // as its end
            }
            if (!deaf || fromClient) {
                reset();
            }
        }

        private void forgetServer() {
            reset(server);
        }

        private void reset() {
            links.remove(this);
            reset(client);
            reset(server);
        }

        private static void reset(@Nullable Socket socket) {
            try {
                if (socket != null && !socket.isClosed()) {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
            } catch (IOException e) {
                // it has gone by itself
            }
        }
    }
}
