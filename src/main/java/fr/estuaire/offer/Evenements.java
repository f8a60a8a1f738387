package fr.estuaire.offer;

import fr.estuaire.shared.UtcTime;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each offer, when, by whom and why. Lines are added, never changed. */
@Component
class Evenements {
    private final JdbcClient jdbc;
    private final Clock clock;

    Evenements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String formation, String par, Evenement.Quoi quoi, @Nullable String motif) {
        jdbc.sql("INSERT INTO evenement (formation, le, par, quoi, motif) VALUES (?, ?, ?, ?, ?)")
                .param(formation)
                .param(UtcTime.toColumn(clock.instant()))
                .param(par)
                .param(quoi.name())
                .param(motif)
                .update();
    }

    List<Evenement> list(String formation) {
        return jdbc.sql("SELECT le, par, quoi, motif FROM evenement WHERE formation = ? ORDER BY id DESC LIMIT 200")
                .param(formation)
                .query((row, n) -> new Evenement(
                        UtcTime.fromColumn(row.getObject("le", java.time.LocalDateTime.class)),
                        row.getString("par"),
                        Evenement.Quoi.valueOf(row.getString("quoi")),
                        row.getString("motif")))
                .list();
    }
}
