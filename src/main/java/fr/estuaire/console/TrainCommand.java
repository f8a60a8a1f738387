package fr.estuaire.console;

import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
    private static final String FEED =
            "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres><formation numero=\"1\"/></offres></lheo>";

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
        checkSomething();
        return Console.DONE;
    }

    /** A check is to answer at once too. */
    private static void checkSomething() {
        byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
        CheckCommand.checker()
                .check(
                        () -> FeedReader.open(new ByteArrayInputStream(feed), FeedLimits.DEFAULT),
                        (formation, findings) -> {});
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
