package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportReport.RefusedLine;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the history of imports, in the space of the registers. */
@Component
public class ImportHistory {
    private final JdbcClient jdbc;

    ImportHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param register all of them when empty */
    public long count(Optional<Register> register) {
        return jdbc.sql("SELECT COUNT(*) FROM import_registre WHERE :genre = '' OR genre = :genre")
                .param("genre", register.map(Register::code).orElse(""))
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    public List<ImportLine> list(Optional<Register> register, int offset, int limit) {
        return jdbc.sql("SELECT * FROM import_registre WHERE :genre = '' OR genre = :genre"
                        + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("genre", register.map(Register::code).orElse(""))
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportHistory::line)
                .list();
    }

    public Optional<ImportReport> find(long id) {
        return jdbc.sql("SELECT * FROM import_registre WHERE id = ?")
                .param(id)
                .query(ImportHistory::line)
                .optional()
                .map(line -> new ImportReport(line, refused(id)));
    }

    /** The last file applied to a register; of any of its parts. */
    public Optional<ImportLine> findLastApplied(Register register) {
        return jdbc.sql(
                        "SELECT * FROM import_registre WHERE genre = ? AND statut = 'APPLIQUE' ORDER BY id DESC LIMIT 1")
                .param(register.code())
                .query(ImportHistory::line)
                .optional();
    }

    /** Whether this file was once looked at to its end, whatever became of it. */
    boolean knows(Register register, String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM import_registre WHERE genre = ? AND sha256 = ?"
                        + " AND statut NOT IN ('EN_COURS', 'INTERROMPU'))")
                .params(register.code(), sha256)
                .query(Boolean.class)
                .single();
    }

    /** Whether this file was refused or held, and never applied: asking again would say the same. */
    boolean isSetAside(Register register, String sha256) {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(statut IN ('REFUSE', 'RETENU')) > 0 AND SUM(statut = 'APPLIQUE') = 0, FALSE)"
                                + " FROM import_registre WHERE genre = ? AND sha256 = ?")
                .params(register.code(), sha256)
                .query(Boolean.class)
                .single();
    }

    private List<RefusedLine> refused(long id) {
        return jdbc.sql("SELECT ligne, raison FROM import_refus WHERE import = ? ORDER BY rang")
                .param(id)
                .query((row, rank) -> new RefusedLine(row.getLong("ligne"), row.getString("raison")))
                .list();
    }

    private static ImportLine line(ResultSet row, int rank) throws SQLException {
        return new ImportLine(
                row.getLong("id"),
                Register.find(row.getString("genre")).orElseThrow(),
                row.getString("nom_fichier"),
                row.getLong("octets"),
                row.getString("version"),
                row.getObject("version_le", LocalDate.class),
                UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)),
                instant(row, "fin"),
                row.getString("par"),
                ImportStatus.valueOf(row.getString("statut")),
                counts(row),
                names(row, "colonnes_inconnues"),
                names(row, "colonnes_absentes"),
                row.getString("motif"),
                row.getString("note"),
                decision(row));
    }

    private static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getLong("lues"),
                row.getLong("nouvelles"),
                row.getLong("modifiees"),
                row.getLong("inchangees"),
                row.getLong("disparues"),
                row.getLong("refusees"),
                row.getLong("ignorees"));
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        String names = row.getString(column);
        return names == null || names.isEmpty() ? List.of() : names.lines().toList();
    }

    private static ImportLine.@Nullable Decision decision(ResultSet row) throws SQLException {
        Instant at = instant(row, "decision_le");
        return at == null
                ? null
                : new ImportLine.Decision(
                        "APPLIQUER".equals(row.getString("decision")),
                        row.getString("decision_par"),
                        at,
                        row.getString("decision_motif"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.fromColumn(time);
    }
}
