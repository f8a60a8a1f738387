package fr.estuaire.console;

import fr.estuaire.identity.DemoAccounts;
import fr.estuaire.tenant.DatabaseLost;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** The server’s life as told in the terminal: what could prevent it is looked at first, then its address is given. */
final class Server {
    private final Class<?> application;
    private final Settings settings;
    private final PrintWriter out;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile int code = Console.DONE;

    Server(Class<?> application, Settings settings, PrintWriter out) {
        this.application = application;
        this.settings = settings;
        this.out = out;
    }

    int runUntilStopped() throws Exception {
        long start = System.nanoTime();
        SpringApplication boot = new SpringApplication(application);
        boot.addInitializers(context -> requirePlace(context.getEnvironment()));
        boot.addListeners(this::hear);
        announce(boot.run(), (System.nanoTime() - start) / 1e9);
        stopped.await();
        return code;
    }

    /** Looks at what would prevent the start before anything is started. */
    private void requirePlace(Environment environment) {
        boolean embedded = "embedded".equals(environment.getProperty("estuaire.database.url"));
        if (embedded) {
            ServerLock.take(settings.home());
        }
        requireFreePort(environment.getProperty("server.port", Integer.class, 8080));
        if (embedded) {
            announceFirstStart();
        }
    }

    private void hear(ApplicationEvent event) {
        if (event instanceof ContextClosedEvent && ready) {
            out.println("Arrêt d’Estuaire…");
        } else if (event instanceof PayloadApplicationEvent<?> message
                && message.getPayload() instanceof DatabaseLost lost) {
            out.println(lost.sentence() + " Estuaire s’arrête.");
            code = Console.FAILED;
            stopped.countDown();
        }
    }

    private static void requireFreePort(int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket(port)) {
            assert probe.isBound();
        } catch (IOException e) {
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

    private void announce(ConfigurableApplicationContext context, double seconds) throws IOException {
        ready = true;
        int port = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        out.printf(Locale.FRENCH, "Estuaire est prêt : http://localhost:%d (en %.1f s)%n", port, seconds);
        if (context.getEnvironment().getProperty("estuaire.demo", Boolean.class, false)) {
            printAccounts();
        }
        out.println(
                Settings.logsToFile()
                        ? "Ctrl-C pour arrêter ; journal : " + settings.log(Settings.SERVER_LOG)
                        : "Ctrl-C pour arrêter.");
        Files.writeString(
                settings.home().resolve("server.ready"),
                Long.toString(ProcessHandle.current().pid()));
    }

    private void printAccounts() {
        out.println("Comptes de démonstration, mot de passe « " + DemoAccounts.PASSWORD + " » :");
        DemoAccounts.LIST.forEach(account -> out.printf("  %-68s %s%n", account.identifiant(), account.fonction()));
    }
}
