package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The sessions of a body over all its offers, paged in SQL. An editor sees those of their body, whatever the filter says. */
@Service
public class SessionSearch {
    /** As many sessions as one change may touch. */
    public static final int MAX = 5_000;

    private static final int MAX_DAYS = 42;
    private static final String FROM = " FROM formation f JOIN session s ON s.formation = f.numero";
    private static final String COLUMNS = """
            SELECT s.numero, f.numero AS formation, f.intitule, s.action, a.ordre + 1 AS rang, s.debut, s.fin,
              s.etat_recrutement, s.places, s.capacite, s.places_le, s.annulee, f.etat,
              (SELECT MIN(l.adresse_ville) FROM action_lieu al JOIN lieu l ON l.numero = al.lieu WHERE al.action = s.action)
                AS ville,
              (SELECT MIN(TIMESTAMP(r.debut, COALESCE(r.heure_debut, '00:00:00'))) FROM recrutement r
               WHERE r.session = s.numero AND r.modalite = :modalite AND r.debut >= :now) AS reunion
            """;
    private static final Map<String, String> SORTS = Map.of(
            "debut", "s.debut",
            "fin", "s.fin",
            "etat", "s.etat_recrutement",
            "places", "s.places",
            "capacite", "s.capacite",
            "formation", "f.intitule");
    private static final String DAYS = """
            SELECT * FROM (
              SELECT e.*, ROW_NUMBER() OVER (PARTITION BY jour ORDER BY nature, intitule, heure, session) AS rang,
                COUNT(*) OVER (PARTITION BY jour) AS total
              FROM (
                SELECT s.debut AS jour, IF(s.annulee, 3, 0) AS nature, f.numero AS formation, f.intitule, s.action, s.numero AS session,
                  NULL AS heure
                FROM formation f JOIN session s ON s.formation = f.numero
                WHERE f.organisme = :organisme AND s.debut BETWEEN :premier AND :dernier
                UNION ALL
                SELECT s.fin, 1, f.numero, f.intitule, s.action, s.numero, NULL
                FROM formation f JOIN session s ON s.formation = f.numero
                WHERE f.organisme = :organisme AND s.annulee = FALSE AND s.fin BETWEEN :premier AND :dernier
                UNION ALL
                SELECT r.debut, 2, f.numero, f.intitule, s.action, s.numero, r.heure_debut
                FROM formation f JOIN session s ON s.formation = f.numero JOIN recrutement r ON r.session = s.numero
                WHERE f.organisme = :organisme AND s.annulee = FALSE AND r.modalite = :modalite
                  AND r.debut BETWEEN :premier AND :dernier
              ) e
            ) n WHERE rang <= :parJour ORDER BY jour, rang""";

    /** By the rank that the query of the month gives them. */
    private static final List<SessionsDuJour.Nature> NATURES = List.of(SessionsDuJour.Nature.values());

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Territories territories;
    private final Clock clock;

    SessionSearch(JdbcClient jdbc, CurrentPerson currentPerson, Territories territories, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.territories = territories;
        this.clock = clock;
    }

    /** A page of sessions, the first to begin first. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<SessionLine> list(SessionFilter filter, Slice slice) {
        SessionWhere where = where(filter);
        String order = slice.orderBy(SORTS, "s.debut, s.numero");
        // the page is chosen among narrow rows first: only its lines are then read whole
        String page = "SELECT s.numero" + FROM + where.sql() + " ORDER BY " + order + " LIMIT :limit OFFSET :offset";
        return jdbc.sql(COLUMNS + " FROM (" + page + ") p JOIN session s ON s.numero = p.numero"
                        + " JOIN formation f ON f.numero = s.formation JOIN action a ON a.numero = s.action ORDER BY "
                        + order)
                .params(where.parameters())
                .param("limit", Math.min(slice.limit(), MAX))
                .param("offset", slice.offset())
                .param("modalite", ReunionSearch.REUNION)
                .param("now", today())
                .query(SessionSearch::toLine)
                .list();
    }

    /** How many sessions the filter leaves. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public int count(SessionFilter filter) {
        SessionWhere where = where(filter);
        return jdbc.sql("SELECT COUNT(*)" + FROM + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * All sessions that the filter leaves, to change them together; the first to begin first.
     *
     * @throws IllegalArgumentException when they are more than {@link #MAX}
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<SessionLine> listAll(SessionFilter filter) {
        if (count(filter) > MAX) {
            throw new IllegalArgumentException("Cette liste compte plus de " + FrenchText.number(MAX)
                    + " sessions\u00A0: resserrez les filtres, puis recommencez.");
        }
        return list(filter, Slice.first(MAX));
    }

    /** The line of one session; empty when it is gone or another body’s. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Optional<SessionLine> find(String numero) {
        SessionWhere where = where(SessionFilter.TOUTES);
        return jdbc.sql(COLUMNS + FROM + " JOIN action a ON a.numero = s.action" + where.sql()
                        + " AND s.numero = :numero")
                .params(where.parameters())
                .param("numero", numero)
                .param("modalite", ReunionSearch.REUNION)
                .param("now", today())
                .query(SessionSearch::toLine)
                .optional();
    }

    /**
     * What begins, ends or is held on each day, for the body at work; of sessions called off the first day alone.
     *
     * @param dernier included, 41 days after the first at most
     * @param parJour entries wanted for each day; the rest is only counted
     */
    @PreAuthorize("hasRole('ORGANISME')")
    public List<SessionsDuJour> listDays(LocalDate premier, LocalDate dernier, int parJour) {
        if (!dernier.isBefore(premier.plusDays(MAX_DAYS))) {
            throw new IllegalArgumentException("Un calendrier montre six semaines au plus.");
        }
        Map<LocalDate, SessionsDuJour> days = new LinkedHashMap<>();
        jdbc.sql("SELECT d.*, (SELECT MIN(l.adresse_ville) FROM action_lieu al JOIN lieu l ON l.numero = al.lieu"
                        + " WHERE al.action = d.action) AS ville FROM (" + DAYS + ") d ORDER BY d.jour, d.rang")
                .param("organisme", currentPerson.getOrganisme())
                .param("premier", premier)
                .param("dernier", dernier)
                .param("modalite", ReunionSearch.REUNION)
                .param("parJour", parJour)
                .query(SessionSearch::toDay)
                .list()
                .forEach(day -> days.merge(day.jour(), day, SessionSearch::join));
        return List.copyOf(days.values());
    }

    private SessionWhere where(SessionFilter filter) {
        Membership membership = currentPerson.getMembership();
        String organisme = membership.role() == Role.ORGANISME ? currentPerson.getOrganisme() : filter.organisme();
        return new SessionWhere(filter, organisme, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(territories.getCurrent().fuseau()));
    }

    private static SessionsDuJour join(SessionsDuJour one, SessionsDuJour other) {
        List<SessionsDuJour.Entree> all = new ArrayList<>(one.entrees());
        all.addAll(other.entrees());
        return new SessionsDuJour(one.jour(), all, one.total());
    }

    private static SessionsDuJour toDay(ResultSet row, int number) throws SQLException {
        return new SessionsDuJour(
                row.getObject("jour", LocalDate.class),
                List.of(new SessionsDuJour.Entree(
                        NATURES.get(row.getInt("nature")),
                        row.getString("formation"),
                        row.getString("intitule"),
                        row.getString("action"),
                        row.getString("session"),
                        row.getString("ville"),
                        row.getObject("heure", LocalTime.class))),
                row.getInt("total"));
    }

    private static SessionLine toLine(ResultSet row, int number) throws SQLException {
        LocalDateTime meeting = row.getObject("reunion", LocalDateTime.class);
        LocalDateTime counted = row.getObject("places_le", LocalDateTime.class);
        return new SessionLine(
                row.getString("numero"),
                row.getString("formation"),
                row.getString("intitule"),
                row.getString("action"),
                row.getInt("rang"),
                row.getString("ville"),
                row.getObject("debut", LocalDate.class),
                row.getObject("fin", LocalDate.class),
                row.getString("etat_recrutement"),
                row.getObject("places", Integer.class),
                row.getObject("capacite", Integer.class),
                counted == null ? null : UtcTime.fromColumn(counted),
                row.getBoolean("annulee"),
                meeting == null ? null : meeting.toLocalDate(),
                hour(meeting),
                Etat.valueOf(row.getString("etat")));
    }

    private static @Nullable LocalTime hour(@Nullable LocalDateTime meeting) {
        return meeting == null || meeting.toLocalTime().equals(LocalTime.MIDNIGHT) ? null : meeting.toLocalTime();
    }
}
