package fr.estuaire.benchmarks;

import fr.estuaire.At;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.SessionBulk;
import fr.estuaire.offer.SessionFilter;
import fr.estuaire.offer.SessionFilter.Quand;
import fr.estuaire.offer.SessionLine;
import fr.estuaire.offer.SessionSearch;
import fr.estuaire.offer.SessionsFixture;
import fr.estuaire.shared.Slice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the list of sessions of a body that has 5,000 of them (or as many as told) beside another of the same size:
 * opening, scrolling, filtering, the month, and changes of many at once. Not a test: run its {@code main}.
 */
final class SessionsBenchmark {
    private static final int BY_OFFER = 50;
    private static final int PAGE = 50;
    private static final int TIMES = 200;
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);

    private SessionsBenchmark() {}

    public static void main(String[] args) throws Exception {
        int sessions = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            OffreFixture bodies = context.getBean(OffreFixture.class);
            At body = bodies.body("bretagne", null);
            At neighbour = bodies.body("bretagne", null);
            SessionsFixture fixture = context.getBean(SessionsFixture.class);
            fixture.offers(body, sessions / BY_OFFER, BY_OFFER);
            fixture.offers(neighbour, sessions / BY_OFFER, BY_OFFER);
            read(context.getBean(SessionSearch.class), body, sessions);
            change(context, body);
        }
    }

    private static void read(SessionSearch search, At body, int sessions) {
        Random random = new Random(1);
        SessionFilter now = filter(null, null, null, Quand.A_VENIR);
        measure("ouvrir", body, () -> open(search, now));
        measure(
                "défiler",
                body,
                () -> search.list(now, new Slice(random.nextInt(Math.max(1, sessions - PAGE)), PAGE, null, false)));
        measure(
                "défiler, trié par fin",
                body,
                () -> search.list(now, new Slice(random.nextInt(Math.max(1, sessions - PAGE)), PAGE, "fin", true)));
        measure("trouver un mot", body, () -> open(search, filter("numéro 7", null, null, Quand.TOUTES)));
        measure("trouver une ville", body, () -> open(search, filter("rennes", null, null, Quand.TOUTES)));
        measure("filtrer par dates", body, () -> open(search, filter(null, FIRST.plusWeeks(10), null, Quand.TOUTES)));
        measure("filtrer par recrutement", body, () -> open(search, filter(null, null, "1", Quand.A_VENIR)));
        measure("un mois de calendrier", body, () -> search.listDays(FIRST, FIRST.plusDays(41), 4));
        measure("tout sélectionner", body, () -> search.listAll(now));
    }

    private static void change(ConfigurableApplicationContext context, At body) throws Exception {
        SessionBulk bulk = context.getBean(SessionBulk.class);
        List<String> all = body
                .call(() -> context.getBean(SessionSearch.class).listAll(filter(null, null, null, Quand.TOUTES)))
                .stream()
                .map(SessionLine::numero)
                .toList();
        List<String> some = all.subList(0, Math.min(2_000, all.size()));
        RunningApplication.measure("décaler " + some.size(), 0, () -> body.call(() -> bulk.shift(some, 1)));
        RunningApplication.measure("copier " + some.size(), 0, () -> body.call(() -> bulk.duplicate(some, 52)));
        RunningApplication.measure("supprimer " + some.size(), 0, () -> body.call(() -> bulk.delete(some)));
    }

    private static void open(SessionSearch search, SessionFilter filter) {
        search.count(filter);
        search.list(filter, Slice.first(PAGE));
    }

    private static SessionFilter filter(
            @Nullable String text, @Nullable LocalDate du, @Nullable String etat, Quand quand) {
        return new SessionFilter(text, null, null, du, null, etat, quand, null, null);
    }

    private static void measure(String name, At body, Runnable work) {
        long[] micros = new long[TIMES];
        body.run(() -> {
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                work.run();
                micros[i] = (System.nanoTime() - start) / 1000;
            }
        });
        Arrays.sort(micros);
        System.out.printf(
                "%-26s p50 %6.1f ms   p95 %6.1f ms   au plus %6.1f ms%n",
                name, micros[TIMES / 2] / 1000.0, micros[TIMES * 95 / 100] / 1000.0, micros[TIMES - 1] / 1000.0);
    }
}
