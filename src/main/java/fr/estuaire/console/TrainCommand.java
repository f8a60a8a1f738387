package fr.estuaire.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts the application beside a running server and stops it at once, so that the launcher learns which classes a start
 * needs and prepares them for the next one. See docs/benchmarks.md for what it brings.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private Settings settings = new Settings();

    TrainCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        settings.apply("commandes");
        System.setProperty("server.port", "0");
        System.setProperty("spring.quartz.auto-startup", "false");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).run()) {
            visit(context);
        }
        return Console.DONE;
    }

    private static void visit(ConfigurableApplicationContext context) throws IOException, InterruptedException {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            URI page = URI.create("http://localhost:" + web.getWebServer().getPort() + "/connexion");
            try (HttpClient client = HttpClient.newHttpClient()) {
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
        }
    }
}
