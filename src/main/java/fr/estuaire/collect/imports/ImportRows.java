package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The imports of the territory in whose space one works. */
@Repository
class ImportRows {
    /** A step that gives no sign of life for so long is dead. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param fichier relative to the home directory */
    record Entry(
            @Nullable String organisme,
            String par,
            String nom,
            String fichier,
            String sha256,
            long octets,
            boolean retirer,
            boolean accepter) {}

    /** What was found out about a formation of the file. */
    record NewLine(
            int rang,
            int ligne,
            @Nullable String organisme,
            @Nullable String nomOrganisme,
            Verdict verdict,
            String motif,
            @Nullable String cible,
            Element document,
            List<Remarque> remarques) {}

    /** A formation that somebody chose to import. */
    record Chosen(
            int rang, @Nullable String organisme, @Nullable String cible, Choix choix, Element document) {}

    long open(Entry entry, long total) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        LocalDateTime now = now();
        jdbc.sql("""
                        INSERT INTO import (organisme, par, recu_le, nom_fichier, fichier, sha256, octets, statut, retirer,
                          accepter, etape_le, vu_le, total) VALUES (?, ?, ?, ?, ?, ?, ?, 'ANALYSE', ?, ?, ?, ?, ?)""")
                .param(entry.organisme())
                .param(entry.par())
                .param(now)
                .params(cut(entry.nom(), 255), entry.fichier(), entry.sha256(), entry.octets())
                .params(entry.retirer(), entry.accepter(), now, now, total)
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Whether an import of a body, or of the collectors, is at work. */
    boolean isAtWork(@Nullable String organisme) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM import WHERE organisme <=> :organisme"
                        + " AND statut IN ('ANALYSE', 'IMPORT') AND vu_le >= :alive)")
                .param("organisme", organisme)
                .param("alive", alive())
                .query(Boolean.class)
                .single();
    }

    /** @return whether it may go on: nobody cancelled it */
    boolean progress(long id, long fait, int offres) {
        return jdbc.sql("UPDATE import SET fait = ?, offres = ?, vu_le = ?"
                                + " WHERE id = ? AND statut IN ('ANALYSE', 'IMPORT') AND annule_par IS NULL")
                        .params(fait, offres, now(), id)
                        .update()
                > 0;
    }

    void format(long id, String format) {
        jdbc.sql("UPDATE import SET format = ? WHERE id = ?").params(format, id).update();
    }

    /**
     * Goes from a step at rest to one at work.
     *
     * @return whether it was at rest, or dead
     */
    boolean begin(long id, Statut from, Statut step, long total) {
        return jdbc.sql("""
                        UPDATE import SET statut = :step, etape_le = :now, vu_le = :now, total = :total, fait = 0,
                          annule_par = NULL, motif = IF(:step = 'ANALYSE', NULL, motif)
                        WHERE id = :id AND (statut = :from OR (statut = :step AND vu_le < :alive))""")
                        .param("id", id)
                        .param("from", from.name())
                        .param("step", step.name())
                        .param("now", now())
                        .param("total", total)
                        .param("alive", alive())
                        .update()
                > 0;
    }

    /** Ends a step. */
    void close(long id, Statut statut, @Nullable String motif) {
        jdbc.sql("UPDATE import SET statut = ?, motif = COALESCE(?, motif), annule_par = NULL WHERE id = ?")
                .param(statut.name())
                .param(motif == null ? null : cut(motif, 1000))
                .param(id)
                .update();
    }

    /** Takes note that the offers are written, in the transaction that writes them. */
    void imported(long id) {
        jdbc.sql("UPDATE import SET statut = 'IMPORTE', importe_le = ?, motif = NULL WHERE id = ?")
                .params(now(), id)
                .update();
    }

    /** @return whether it was at work */
    boolean cancel(long id, String par) {
        return jdbc.sql("UPDATE import SET annule_par = ? WHERE id = ? AND statut IN ('ANALYSE', 'IMPORT')")
                        .params(par, id)
                        .update()
                > 0;
    }

    void forgetLines(long id) {
        jdbc.sql("DELETE FROM import_offre WHERE import = ?").param(id).update();
        jdbc.sql("DELETE FROM import_remarque WHERE import = ?").param(id).update();
    }

    void add(long id, List<NewLine> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<Object[]> remarques = new ArrayList<>();
        for (NewLine line : lines) {
            rows.add(row(id, line));
            line.remarques().forEach(remarque -> remarques.add(row(id, line.rang(), remarque)));
        }
        batches.batchUpdate("""
                INSERT INTO import_offre (import, rang, ligne, numero, intitule, organisme, nom_organisme, verdict, motif,
                  cible, choix, actions, sessions, remarques, document)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        addRemarques(remarques);
    }

    void add(long id, int rang, List<Remarque> remarques) {
        addRemarques(remarques.stream().map(remarque -> row(id, rang, remarque)).toList());
    }

    private void addRemarques(List<Object[]> remarques) {
        if (!remarques.isEmpty()) {
            batches.batchUpdate(
                    "INSERT INTO import_remarque (import, rang, ligne, endroit, nature, message)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    remarques);
        }
    }

    private static @Nullable Object[] row(long id, NewLine line) {
        List<Element> actions = line.document().children("action");
        return new @Nullable Object[] {
            id,
            line.rang(),
            line.ligne(),
            line.document().numero().map(numero -> cut(numero, 100)).orElse(null),
            line.document()
                    .text("intitule-formation")
                    .map(text -> cut(text, 255))
                    .orElse(null),
            line.organisme(),
            line.nomOrganisme(),
            line.verdict().name(),
            cut(line.motif(), 3000),
            line.cible(),
            line.verdict().choix().getFirst().name(),
            actions.size(),
            actions.stream()
                    .mapToInt(action -> action.children("session").size())
                    .sum(),
            line.remarques().size(),
            ElementText.write(line.document())
        };
    }

    private static Object[] row(long id, int rang, Remarque remarque) {
        return new Object[] {
            id,
            rang,
            remarque.ligne(),
            cut(remarque.endroit(), 500),
            remarque.nature().name(),
            cut(remarque.message(), 2000)
        };
    }

    Optional<Import> find(long id) {
        return jdbc.sql("SELECT * FROM import WHERE id = ?")
                .param(id)
                .query(this::toImport)
                .optional();
    }

    record Source(String fichier, boolean accepter) {}

    Source getSource(long id) {
        return jdbc.sql("SELECT fichier, accepter FROM import WHERE id = ?")
                .param(id)
                .query((row, n) -> new Source(row.getString("fichier"), row.getBoolean("accepter")))
                .single();
    }

    List<Import> list(@Nullable String organisme, int offset, int limit) {
        return jdbc.sql("SELECT * FROM import WHERE organisme <=> ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .param(organisme)
                .params(limit, offset)
                .query(this::toImport)
                .list();
    }

    long count(@Nullable String organisme) {
        return jdbc.sql("SELECT COUNT(*) FROM import WHERE organisme <=> ?")
                .param(organisme)
                .query(Long.class)
                .single();
    }

    Map<Verdict, Long> countVerdicts(long id) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        jdbc.sql("SELECT verdict, COUNT(*) AS nombre FROM import_offre WHERE import = ? GROUP BY verdict")
                .param(id)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getLong("nombre"));
                });
        return counts;
    }

    List<LigneImport> listLines(long id, @Nullable Verdict verdict, int offset, int limit) {
        return jdbc.sql("SELECT " + LINE + " FROM import_offre WHERE import = :id"
                        + " AND (:verdict IS NULL OR verdict = :verdict) ORDER BY rang LIMIT :limit OFFSET :offset")
                .param("id", id)
                .param("verdict", verdict == null ? null : verdict.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportRows::toLine)
                .list();
    }

    long countLines(long id, @Nullable Verdict verdict) {
        return jdbc.sql("SELECT COUNT(*) FROM import_offre WHERE import = :id"
                        + " AND (:verdict IS NULL OR verdict = :verdict)")
                .param("id", id)
                .param("verdict", verdict == null ? null : verdict.name())
                .query(Long.class)
                .single();
    }

    Optional<LigneImport> findLine(long id, int rang) {
        return jdbc.sql("SELECT " + LINE + " FROM import_offre WHERE import = ? AND rang = ?")
                .params(id, rang)
                .query(ImportRows::toLine)
                .optional();
    }

    Element getDocument(long id, int rang) {
        return ElementText.parse(jdbc.sql("SELECT document FROM import_offre WHERE import = ? AND rang = ?")
                .params(id, rang)
                .query(String.class)
                .single());
    }

    List<Remarque> listRemarques(long id, int rang, int limit) {
        return jdbc.sql("SELECT * FROM import_remarque WHERE import = ? AND rang = ?"
                        + " ORDER BY nature = 'REFUS' DESC, id LIMIT ?")
                .params(id, rang, limit)
                .query((row, n) -> new Remarque(
                        row.getInt("ligne"),
                        row.getString("endroit"),
                        row.getString("message"),
                        Remarque.Nature.valueOf(row.getString("nature"))))
                .list();
    }

    void choose(long id, int rang, Choix choix) {
        jdbc.sql("UPDATE import_offre SET choix = ? WHERE import = ? AND rang = ?")
                .params(choix.name(), id, rang)
                .update();
    }

    void chooseAll(long id, Verdict verdict, Choix choix) {
        jdbc.sql("UPDATE import_offre SET choix = ? WHERE import = ? AND verdict = ?")
                .params(choix.name(), id, verdict.name())
                .update();
    }

    long countChosen(long id) {
        return jdbc.sql("SELECT COUNT(*) FROM import_offre WHERE import = ? AND choix <> 'LAISSER'")
                .param(id)
                .query(Long.class)
                .single();
    }

    List<Chosen> listChosen(long id, int after, int limit) {
        return jdbc.sql("SELECT rang, organisme, cible, choix, document FROM import_offre"
                        + " WHERE import = ? AND choix <> 'LAISSER' AND rang > ? ORDER BY rang LIMIT ?")
                .params(id, after, limit)
                .query((row, n) -> new Chosen(
                        row.getInt("rang"),
                        row.getString("organisme"),
                        row.getString("cible"),
                        Choix.valueOf(row.getString("choix")),
                        ElementText.parse(row.getString("document"))))
                .list();
    }

    /** Notes which offers the formations became. */
    void results(long id, Map<Integer, String> numeros) {
        batches.batchUpdate(
                "UPDATE import_offre SET resultat = ? WHERE import = ? AND rang = ?",
                numeros.entrySet().stream()
                        .map(entry -> new Object[] {entry.getValue(), id, entry.getKey()})
                        .toList());
    }

    private static final String LINE = "rang, ligne, numero, intitule, organisme, nom_organisme, verdict, motif, cible,"
            + " choix, actions, sessions, remarques, resultat";

    private static LigneImport toLine(ResultSet row, int number) throws SQLException {
        return new LigneImport(
                row.getInt("rang"),
                row.getInt("ligne"),
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("organisme"),
                row.getString("nom_organisme"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("motif"),
                row.getString("cible"),
                Choix.valueOf(row.getString("choix")),
                row.getInt("actions"),
                row.getInt("sessions"),
                row.getInt("remarques"),
                row.getString("resultat"));
    }

    private Import toImport(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getString("organisme"),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("recu_le", LocalDateTime.class)),
                row.getString("nom_fichier"),
                row.getLong("octets"),
                row.getString("format"),
                statut(Statut.valueOf(row.getString("statut")), row.getObject("vu_le", LocalDateTime.class)),
                row.getString("motif"),
                row.getBoolean("retirer"),
                UtcTime.fromColumn(row.getObject("etape_le", LocalDateTime.class)),
                row.getLong("total"),
                row.getLong("fait"),
                row.getInt("offres"),
                at(row, "importe_le"));
    }

    /** A dead analysis is to be done again; a dead import wrote nothing, and waits to be decided again. */
    private Statut statut(Statut kept, LocalDateTime seen) {
        if (!seen.isBefore(alive())) {
            return kept;
        }
        return switch (kept) {
            case ANALYSE -> Statut.INTERROMPU;
            case IMPORT -> Statut.A_DECIDER;
            default -> kept;
        };
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcTime.fromColumn(value);
    }

    private LocalDateTime now() {
        return UtcTime.toColumn(clock.instant());
    }

    private LocalDateTime alive() {
        return UtcTime.toColumn(clock.instant().minus(SILENCE));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
