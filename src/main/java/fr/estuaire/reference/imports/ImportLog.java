package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportReport.RefusedLine;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Writes the history of imports, in the space of the registers. */
@Component
class ImportLog {
    private static final int WORDS = 1000;
    private static final int COLUMNS = 2000;
    private static final int REASON = 500;
    private static final int FILE_NAME = 250;

    private final JdbcClient jdbc;
    private final BulkStatements bulk;

    ImportLog(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.bulk = new BulkStatements(template);
    }

    long open(Register register, RegisterFile file, String by, Instant start) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO import_registre (genre, nom_fichier, sha256, octets, debut, par, statut)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'EN_COURS')")
                .params(
                        register.code(),
                        cut(file.name(), FILE_NAME),
                        file.sha256(),
                        file.octets(),
                        UtcTime.toColumn(start),
                        by)
                .update(id);
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Nobody works on this register: what seems at work was interrupted. */
    void closeInterrupted(Register register, Instant end) {
        jdbc.sql("UPDATE import_registre SET statut = 'INTERROMPU', fin = ?, motif = ?"
                        + " WHERE genre = ? AND statut = 'EN_COURS'")
                .params(
                        UtcTime.toColumn(end),
                        "L’application s’est arrêtée pendant cet import et rien n’a changé : recommencez-le.",
                        register.code())
                .update();
    }

    void close(long id, Outcome outcome, Instant end) {
        ImportCounts counts = outcome.counts();
        jdbc.sql("UPDATE import_registre SET statut = ?, fin = ?, motif = ?, note = ?, lues = ?, nouvelles = ?,"
                        + " modifiees = ?, inchangees = ?, disparues = ?, refusees = ?, ignorees = ? WHERE id = ?")
                .params(nullable(
                        outcome.status().name(),
                        UtcTime.toColumn(end),
                        cutOrNull(outcome.motif()),
                        cutOrNull(outcome.note()),
                        counts.lues(),
                        counts.nouvelles(),
                        counts.modifiees(),
                        counts.inchangees(),
                        counts.disparues(),
                        counts.refusees(),
                        counts.ignorees(),
                        id))
                .update();
        addRefused(id, outcome.refused());
    }

    void describe(long id, Contents contents) {
        jdbc.sql("UPDATE import_registre SET volet = ?, version = ?, version_le = ?, colonnes_inconnues = ?,"
                        + " colonnes_absentes = ? WHERE id = ?")
                .params(nullable(
                        contents.part().code(),
                        contents.version(),
                        contents.day(),
                        joined(contents.unknownColumns()),
                        joined(contents.missingColumns()),
                        id))
                .update();
    }

    /**
     * Whether the last import of its part applied this same file, and no register of its scope has changed since.
     *
     * @param scope see {@link RegisterFormat#scope}
     */
    boolean isLastApplied(Register register, Set<Register> scope, String sha256) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM import_registre a
                WHERE a.genre = :genre AND a.sha256 = :sha256 AND a.statut = 'APPLIQUE' AND NOT EXISTS (
                  SELECT 1 FROM import_registre b WHERE b.statut = 'APPLIQUE' AND b.id > a.id
                  AND ((b.genre = a.genre AND b.volet = a.volet) OR b.genre IN (:scope))))""")
                .param("genre", register.code())
                .param("sha256", sha256)
                .param(
                        "scope",
                        scope.isEmpty()
                                ? List.of("")
                                : scope.stream().map(Register::code).toList())
                .query(Boolean.class)
                .single();
    }

    /** Says of an unchanged file what was said when it was applied. */
    void describeAsBefore(long id, Register register, String sha256) {
        jdbc.sql("UPDATE import_registre n JOIN (SELECT volet, version, version_le FROM import_registre WHERE genre = ?"
                        + " AND sha256 = ? AND statut = 'APPLIQUE' ORDER BY id DESC LIMIT 1) a"
                        + " SET n.volet = a.volet, n.version = a.version, n.version_le = a.version_le WHERE n.id = ?")
                .params(register.code(), sha256, id)
                .update();
    }

    void keepFile(long id, String path) {
        jdbc.sql("UPDATE import_registre SET fichier = ? WHERE id = ?")
                .params(path, id)
                .update();
    }

    /** @param decision APPLIQUER or ECARTER */
    void decide(long id, String decision, String by, Instant at, String reason) {
        jdbc.sql("UPDATE import_registre SET decision = ?, decision_par = ?, decision_le = ?, decision_motif = ?"
                        + " WHERE id = ?")
                .params(decision, by, UtcTime.toColumn(at), cut(reason, WORDS), id)
                .update();
    }

    private void addRefused(long id, List<RefusedLine> refused) {
        List<List<Object>> rows = new ArrayList<>();
        refused.stream()
                .sorted(Comparator.comparingLong(RefusedLine::ligne))
                .forEach(line -> rows.add(List.of(id, rows.size(), line.ligne(), cut(line.raison(), REASON))));
        bulk.run("INSERT INTO import_refus (import, rang, ligne, raison) VALUES (?, ?, ?, ?)", rows);
    }

    private static List<@Nullable Object> nullable(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static String joined(List<String> columns) {
        return cut(String.join("\n", columns), COLUMNS);
    }

    private static @Nullable String cutOrNull(@Nullable String text) {
        return text == null ? null : cut(text, WORDS);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** How an import ended. */
    record Outcome(
            ImportStatus status,
            ImportCounts counts,
            List<RefusedLine> refused,
            @Nullable String motif,
            @Nullable String note) {

        static Outcome failed(ImportStatus status, Tally tally, String motif) {
            return new Outcome(status, tally.countsOfNothing(), tally.refused(), motif, null);
        }
    }
}
