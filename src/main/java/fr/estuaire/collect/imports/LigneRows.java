package fr.estuaire.collect.imports;

import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The formations of the files of imports, in the territory in whose space one works: what was found out, and decided. */
@Repository
class LigneRows {
    private static final String LINE = "rang, ligne, numero, intitule, organisme, nom_organisme, verdict, motif, cible,"
            + " choix, actions, sessions, remarques, resultat";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LigneRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

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
            line.document().numero().map(numero -> ImportRows.cut(numero, 100)).orElse(null),
            line.document()
                    .text("intitule-formation")
                    .map(text -> ImportRows.cut(text, 255))
                    .orElse(null),
            line.organisme(),
            line.nomOrganisme(),
            line.verdict().name(),
            ImportRows.cut(line.motif(), 3000),
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
            ImportRows.cut(remarque.endroit(), 500),
            remarque.nature().name(),
            ImportRows.cut(remarque.message(), 2000)
        };
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
                .query(LigneRows::toLine)
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
                .query(LigneRows::toLine)
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
}
