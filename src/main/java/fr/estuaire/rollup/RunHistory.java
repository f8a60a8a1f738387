package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.quality.Severity;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the log of the runs for the pages. */
@Service
public class RunHistory {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";
    private static final int MAX_FINDINGS = 1000;

    private final JdbcClient jdbc;
    private final Territories territories;

    RunHistory(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /**
     * A run, with the sums of its territories.
     *
     * @param fin null while it is at work
     * @param aVoir territories whose feed was held or failed
     */
    public record Run(
            long id,
            Instant debut,
            @Nullable Instant fin,
            String par,
            Declencheur declencheur,
            boolean interrompue,
            Comptes total,
            int aVoir) {}

    /**
     * What a run did with a territory.
     *
     * @param source words for where the feed came from, empty when there was none
     * @param sourceAt when it was produced or received
     * @param avantFormations what the catalogue had of the territory before
     * @param retourAu for a line that undid another: the instant whose state came back
     */
    public record Line(
            long id,
            long execution,
            String territoire,
            String nom,
            Statut statut,
            String source,
            @Nullable Instant sourceAt,
            Comptes comptes,
            int avantFormations,
            int avantSessions,
            @Nullable String motif,
            Duration duree,
            @Nullable Decided decision,
            @Nullable Instant retourAu) {}

    /** @param decision APPLIQUER, ECARTER or REMPLACEE; the rest is known for the first two */
    public record Decided(
            String decision,
            @Nullable String par,
            @Nullable Instant le,
            @Nullable String motif) {}

    /** A formation that would go. */
    public record Withdrawal(String numero, String intitule, String organisme) {}

    public record RuleCount(String regle, Severity severite, int nombre) {}

    public record LoggedFinding(
            String regle, Severity severite, int ligne, String chemin, String numero, String message) {}

    /** The latest runs first. */
    @PreAuthorize(NATIONAL)
    public List<Run> list(Slice slice) {
        return in(() -> jdbc.sql(runs("SELECT * FROM execution ORDER BY id DESC LIMIT ? OFFSET ?"))
                .params(slice.limit(), slice.offset())
                .query(RunHistory::run)
                .list());
    }

    @PreAuthorize(NATIONAL)
    public long count() {
        return in(() ->
                jdbc.sql("SELECT COUNT(*) FROM execution").query(Long.class).single());
    }

    @PreAuthorize(NATIONAL)
    public Optional<Run> find(long id) {
        return in(() -> jdbc.sql(runs("SELECT * FROM execution WHERE id = ?"))
                .param(id)
                .query(RunHistory::run)
                .optional());
    }

    /** The territories of a run, those that need somebody first. */
    @PreAuthorize(NATIONAL)
    public List<Line> listTerritories(long execution) {
        return in(() -> jdbc.sql("SELECT * FROM execution_territoire WHERE execution = ?"
                        + " ORDER BY FIELD(statut, 'RETENUE', 'ECHEC') = 0, territoire")
                .param(execution)
                .query(this::line)
                .list());
    }

    /** The lines of a run that can be undone: what was last applied to their territories. */
    @PreAuthorize(NATIONAL)
    public Set<Long> listUndoable(long execution) {
        return in(() ->
                new HashSet<>(jdbc.sql("""
                        SELECT t.id FROM execution_territoire t
                        WHERE t.execution = ? AND t.statut = 'APPLIQUEE' AND t.geste <> 'RETOUR' AND NOT EXISTS (
                          SELECT 1 FROM execution_territoire o
                          WHERE o.territoire = t.territoire AND o.id > t.id AND o.statut = 'APPLIQUEE')""").param(execution).query(Long.class).list()));
    }

    /** The feeds that wait for a decision, the oldest first. */
    @PreAuthorize(NATIONAL)
    public List<Line> listHeld() {
        return in(() -> jdbc.sql("SELECT * FROM execution_territoire WHERE statut = 'RETENUE' AND decision IS NULL"
                        + " ORDER BY id LIMIT 100")
                .query(this::line)
                .list());
    }

    /** Examples of what a held feed would withdraw. */
    @PreAuthorize(NATIONAL)
    public List<Withdrawal> listWithdrawals(long line) {
        return in(
                () -> jdbc.sql("SELECT numero, intitule, organisme FROM retrait_annonce WHERE execution_territoire = ?"
                                + " ORDER BY intitule, numero")
                        .param(line)
                        .query((row, n) -> new Withdrawal(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }

    /** How often each rule found something, the gravest first. */
    @PreAuthorize(NATIONAL)
    public List<RuleCount> listRules(long line) {
        return in(() -> jdbc.sql("SELECT regle, severite, nombre FROM constat_regle WHERE execution_territoire = ?"
                        + " ORDER BY FIELD(severite, 'BLOCKING', 'ISOLATING', 'WARNING', 'HINT'), nombre DESC, regle")
                .param(line)
                .query((row, n) -> new RuleCount(row.getString(1), Severity.valueOf(row.getString(2)), row.getInt(3)))
                .list());
    }

    /** The first findings of each rule, the gravest first. */
    @PreAuthorize(NATIONAL)
    public List<LoggedFinding> listFindings(long line) {
        return in(() -> jdbc.sql("SELECT regle, severite, ligne, chemin, numero, message FROM constat"
                        + " WHERE execution_territoire = ?"
                        + " ORDER BY FIELD(severite, 'BLOCKING', 'ISOLATING', 'WARNING', 'HINT'), ligne, id LIMIT "
                        + MAX_FINDINGS)
                .param(line)
                .query((row, n) -> new LoggedFinding(
                        row.getString("regle"),
                        Severity.valueOf(row.getString("severite")),
                        row.getInt("ligne"),
                        row.getString("chemin"),
                        String.valueOf(row.getString("numero")),
                        row.getString("message")))
                .list());
    }

    private static String runs(String chosen) {
        return """
                SELECT e.id, e.debut, e.fin, e.par, e.declencheur, e.interrompue,
                  COALESCE(SUM(t.lues), 0) AS lues, COALESCE(SUM(t.nouvelles), 0) AS nouvelles,
                  COALESCE(SUM(t.modifiees), 0) AS modifiees, COALESCE(SUM(t.inchangees), 0) AS inchangees,
                  COALESCE(SUM(IF(t.statut = 'APPLIQUEE', t.retirees, 0)), 0) AS retirees,
                  COALESCE(SUM(t.isolees), 0) AS isolees, COALESCE(SUM(t.sessions), 0) AS sessions,
                  COALESCE(SUM(t.statut IN ('RETENUE', 'ECHEC')), 0) AS a_voir
                FROM (%s) e LEFT JOIN execution_territoire t ON t.execution = e.id
                GROUP BY e.id, e.debut, e.fin, e.par, e.declencheur, e.interrompue ORDER BY e.id DESC""".formatted(chosen);
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)),
                at(row, "fin"),
                row.getString("par"),
                Declencheur.valueOf(row.getString("declencheur")),
                row.getBoolean("interrompue"),
                comptes(row),
                row.getInt("a_voir"));
    }

    private Line line(ResultSet row, int number) throws SQLException {
        String territoire = row.getString("territoire");
        String source = row.getString("source");
        return new Line(
                row.getLong("id"),
                row.getLong("execution"),
                territoire,
                territories.find(territoire).map(found -> found.nom()).orElse(territoire),
                Statut.valueOf(row.getString("statut")),
                source == null ? "" : Source.Kind.valueOf(source).words(),
                at(row, "source_le"),
                comptes(row),
                row.getInt("avant_formations"),
                row.getInt("avant_sessions"),
                row.getString("motif"),
                Duration.ofMillis(row.getLong("lecture_ms") + row.getLong("application_ms")),
                decision(row),
                at(row, "retour_au"));
    }

    private static @Nullable Decided decision(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new Decided(
                        decision,
                        row.getString("decision_par"),
                        at(row, "decision_le"),
                        row.getString("decision_motif"));
    }

    private static Comptes comptes(ResultSet row) throws SQLException {
        return new Comptes(
                row.getInt("lues"),
                row.getInt("nouvelles"),
                row.getInt("modifiees"),
                row.getInt("inchangees"),
                row.getInt("retirees"),
                row.getInt("isolees"),
                row.getInt("sessions"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcTime.fromColumn(value);
    }

    private static <T> T in(Supplier<T> work) {
        return TenantScope.call(Space.national(), work::get);
    }
}
