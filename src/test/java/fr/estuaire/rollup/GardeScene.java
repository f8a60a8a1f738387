package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the guard stand on: a territory, its neighbour, and the feeds of the days before. */
abstract class GardeScene {
    static final String ONE = "pays-de-la-loire";

    static final String TWO = "grand-est";

    static final int BASE = 150;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** The days before: one feed, then another one, then the one that stands. */
    Fiches oldest = Fiches.of(0, 0, "", LocalDate.EPOCH);

    Fiches yesterday = oldest;

    Fiches base = oldest;

    Fiches neighbour = oldest;

    @BeforeEach
    void stand() {
        LocalDate today = LocalDate.now(clock);
        neighbour = Fiches.of(BASE, 2, "GE", today, "67", "68", "57", "51");
        oldest = Fiches.of(BASE, 1, "PL", today, "44", "49", "85", "72");
        yesterday = oldest.first(12, one -> one.prix = "900");
        base = yesterday.first(24, one -> one.titre += " bis").exported("20260310");
    }

    static byte[] bytes(Fiches feed) {
        return feed.xml().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(Fiches feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(feed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void deliver(String territoire, Fiches feed) {
        livraisons.deliver(territoire, bytes(feed));
        TerritoryReport report = run(territoire);
        assertThat(report.findMotif()).isEmpty();
        assertThat(report.statut()).isEqualTo(Statut.APPLIQUEE);
    }

    TerritoryReport run(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE))
                .territories()
                .getFirst();
    }

    int count(String from) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*) FROM " + from)
                        .query(Integer.class)
                        .single());
    }
}
