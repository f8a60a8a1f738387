package fr.estuaire.offer;

import fr.estuaire.shared.UtcTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to each offer, when, by whom and why. Lines are added, never changed; only what is said of the recruitment of a
 * session is gathered in one line a day.
 */
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

    /** What is already said of the recruitment of a session since a moment, if anything. */
    Optional<String> findRecrutement(String formation, String session, Instant since) {
        return jdbc.sql("SELECT motif FROM evenement WHERE formation = ? AND session = ? AND quoi = ? AND le >= ?"
                        + " AND motif IS NOT NULL ORDER BY id DESC LIMIT 1")
                .params(formation, session, Evenement.Quoi.RECRUTEMENT.name(), UtcTime.toColumn(since))
                .query(String.class)
                .optional();
    }

    /** Says what changed in the recruitment of a session since a moment, instead of what was said of it since then. */
    void putRecrutement(String formation, String session, Instant since, String par, String motif) {
        jdbc.sql("DELETE FROM evenement WHERE formation = ? AND session = ? AND quoi = ? AND le >= ?")
                .params(formation, session, Evenement.Quoi.RECRUTEMENT.name(), UtcTime.toColumn(since))
                .update();
        jdbc.sql("INSERT INTO evenement (formation, le, par, quoi, motif, session) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        formation,
                        UtcTime.toColumn(clock.instant()),
                        par,
                        Evenement.Quoi.RECRUTEMENT.name(),
                        motif,
                        session)
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
