package fr.estuaire.promises;

import fr.estuaire.jobs.NationalTask;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.stereotype.Component;

/** A job and an asynchronous listener that try to reach the territories. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class LeakProbes {
    private static final int PATIENCE_SECONDS = 120;

    record Event() {}

    @Component
    static class Task implements NationalTask {
        private final Leaks leaks;
        private final CompletableFuture<List<String>> result = new CompletableFuture<>();

        Task(Leaks leaks) {
            this.leaks = leaks;
        }

        @Override
        public String code() {
            return "sonde-isolation";
        }

        @Override
        public String cron() {
            return "0 0 0 1 1 ? 2099";
        }

        @Override
        public void run() {
            result.complete(leaks.find("national", "un travail de nuit"));
        }

        List<String> awaitLeaks() throws Exception {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Component
    static class Listener {
        private final Leaks leaks;
        private final CompletableFuture<List<String>> result = new CompletableFuture<>();

        Listener(Leaks leaks) {
            this.leaks = leaks;
        }

        @Async
        @EventListener
        public void probe(Event event) {
            result.complete(leaks.find("aucun", "un événement asynchrone"));
        }

        List<String> awaitLeaks() throws Exception {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
