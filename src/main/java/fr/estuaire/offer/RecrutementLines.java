package fr.estuaire.offer;

import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how sessions recruit: two statements for a page of them, however long. */
@Component
class RecrutementLines {
    private static final String COLUMNS = """
            SELECT s.numero, s.formation, f.intitule, f.organisme, s.debut, s.fin, s.etat_recrutement, s.etat_le, s.places,
              s.capacite, s.places_le, f.etat, f.publiee,
              (SELECT MIN(l.adresse_ville) FROM action_lieu al JOIN lieu l ON l.numero = al.lieu
                WHERE al.action = s.action) AS ville
            """;
    private static final String FROM = " FROM formation f JOIN session s ON s.formation = f.numero ";
    /** Sessions that are not over; of those to update, what readers see and was not said lately. */
    private static final String WHERE = """
            WHERE NOT s.annulee
              AND (s.fin >= :today OR (s.fin IS NULL AND (s.debut >= :today OR s.debut IS NULL)))
              AND (:organisme IS NULL OR f.organisme = :organisme)
              AND (:text IS NULL OR f.intitule LIKE :text OR f.numero LIKE :text OR s.numero LIKE :text
                OR EXISTS (SELECT 1 FROM action_lieu al JOIN lieu l ON l.numero = al.lieu
                  WHERE al.action = s.action AND l.adresse_ville LIKE :text))
              AND (NOT :aMettreAJour OR (f.publiee AND (s.etat_recrutement IS NULL
                OR (s.etat_recrutement <> '2' AND (s.places_le IS NULL OR s.places_le < :limite)))))
            """;

    private final JdbcClient jdbc;

    RecrutementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param today in the territory
     * @param limite before which what was said of places is too old
     */
    record Criteria(
            @Nullable String organisme, @Nullable String text, boolean aMettreAJour, LocalDate today, Instant limite) {}

    /** The nearest first; those without a date, which are open all the year, at the end. */
    List<RecrutementLine> list(Criteria criteria, int offset, int limit) {
        List<RecrutementLine> lines = bind(
                        COLUMNS + FROM + WHERE + " ORDER BY s.debut IS NULL, ABS(DATEDIFF(s.debut, :today)), s.numero"
                                + " LIMIT :limit OFFSET :offset",
                        criteria)
                .param("limit", limit)
                .param("offset", offset)
                .query(RecrutementLines::toLine)
                .list();
        return withReunions(lines, criteria.today());
    }

    int count(Criteria criteria) {
        return bind("SELECT COUNT(*)" + FROM + WHERE, criteria)
                .query(Integer.class)
                .single();
    }

    Optional<RecrutementLine> find(String session, LocalDate today) {
        List<RecrutementLine> found = jdbc.sql(COLUMNS + FROM + " WHERE s.numero = ?")
                .param(session)
                .query(RecrutementLines::toLine)
                .list();
        return withReunions(found, today).stream().findFirst();
    }

    private List<RecrutementLine> withReunions(List<RecrutementLine> lines, LocalDate today) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<String, RecrutementLine.Rencontre> next =
                findReunions(lines.stream().map(RecrutementLine::session).toList(), today);
        return lines.stream().map(line -> line.with(next.get(line.session()))).toList();
    }

    private Map<String, RecrutementLine.Rencontre> findReunions(Collection<String> sessions, LocalDate today) {
        Map<String, RecrutementLine.Rencontre> next = new HashMap<>();
        jdbc.sql("""
                        SELECT session, debut, heure_debut, a_distance, ville, places FROM recrutement
                        WHERE session IN (:sessions) AND modalite = :reunion AND debut >= :today
                        ORDER BY session, debut, heure_debut, ordre""")
                .param("sessions", sessions)
                .param("reunion", ReunionSearch.REUNION)
                .param("today", today)
                .query((ResultSet row) -> {
                    next.putIfAbsent(row.getString("session"), toRencontre(row));
                });
        return next;
    }

    private JdbcClient.StatementSpec bind(String sql, Criteria criteria) {
        return jdbc.sql(sql)
                .param("organisme", criteria.organisme())
                .param("text", criteria.text())
                .param("aMettreAJour", criteria.aMettreAJour())
                .param("today", criteria.today())
                .param("limite", UtcTime.toColumn(criteria.limite()));
    }

    private static RecrutementLine.Rencontre toRencontre(ResultSet row) throws SQLException {
        return new RecrutementLine.Rencontre(
                row.getObject("debut", LocalDate.class),
                row.getObject("heure_debut", LocalTime.class),
                row.getBoolean("a_distance"),
                row.getString("ville"),
                row.getObject("places", Integer.class));
    }

    private static RecrutementLine toLine(ResultSet row, int number) throws SQLException {
        return new RecrutementLine(
                row.getString("numero"),
                row.getString("formation"),
                row.getString("intitule"),
                row.getString("organisme"),
                row.getString("ville"),
                row.getObject("debut", LocalDate.class),
                row.getObject("fin", LocalDate.class),
                row.getString("etat_recrutement"),
                instant(row.getObject("etat_le", LocalDateTime.class)),
                new PlacesSession(row.getObject("places", Integer.class), row.getObject("capacite", Integer.class)),
                instant(row.getObject("places_le", LocalDateTime.class)),
                null,
                Etat.valueOf(row.getString("etat")),
                row.getBoolean("publiee"));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime column) {
        return column == null ? null : UtcTime.fromColumn(column);
    }
}
