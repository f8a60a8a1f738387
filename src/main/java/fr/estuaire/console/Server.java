package fr.estuaire.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The server’s life as told in the terminal: what could prevent it is looked at first, then its address is given. */
final class Server {
    private final Class<?> application;
    private final Settings settings;
    private final PrintWriter out;

    Server(Class<?> application, Settings settings, PrintWriter out) {
        this.application = application;
        this.settings = settings;
        this.out = out;
    }

    int runUntilStopped() throws Exception {
        long start = System.nanoTime();
        ServerLock lock = ServerLock.take(settings.home());
        try (lock) {
            requireFreePort(Integer.getInteger("server.port", 8080));
            announceFirstStart();
            CountDownLatch stopped = new CountDownLatch(1);
            SpringApplication boot = new SpringApplication(application);
            boot.addListeners(event -> noticeEnd(event, stopped));
            announce(boot.run(), (System.nanoTime() - start) / 1e9);
            stopped.await();
            return Console.DONE;
        }
    }

    private void noticeEnd(Object event, CountDownLatch stopped) {
        if (event instanceof ContextClosedEvent && stopped.getCount() > 0) {
            out.println("Arrêt d’Estuaire…");
            stopped.countDown();
        }
    }

    private static void requireFreePort(int port) throws IOException {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket(port)) {
            assert probe.isBound();
        } catch (BindException e) {
            String other = "./estuaire run --port " + (port < 1024 ? 8080 : port + 1);
            throw new Impossible(
                    port < 1024
                            ? "Le port " + port + " est réservé ou déjà pris ; choisissez-en un autre : " + other
                            : "Le port " + port + " est déjà pris ; choisissez-en un autre : " + other,
                    e);
        }
    }

    private void announceFirstStart() {
        if (!Files.isDirectory(settings.home().resolve("mariadb"))) {
            out.println("Préparation de la base de données et des territoires, la première fois seulement…");
        }
    }

    private void announce(ConfigurableApplicationContext context, double seconds) {
        int port = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        out.printf(Locale.FRENCH, "Estuaire est prêt : http://localhost:%d (en %.1f s)%n", port, seconds);
        out.println("Ctrl-C pour arrêter ; journal : " + settings.log("serveur"));
    }
}
