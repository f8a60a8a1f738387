package fr.estuaire.reference;

import fr.estuaire.reference.VarianteRegionale.Statut;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of regional variants, in any space. */
final class VarianteRows {
    private static final String ORDER = "FIELD(v.statut, 'PROPOSEE') DESC, v.propose_le DESC, v.id DESC";

    private VarianteRows() {}

    /** @param where condition on {@code v}, with {@code :territoire} and {@code :statut} */
    static List<VarianteRegionale> list(
            JdbcClient jdbc, String where, @Nullable String territoire, @Nullable Statut statut, Slice slice) {
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT v.*, COALESCE(c.intitule, d.intitule) AS national
                        FROM estuaire_reference.certification_regionale v
                        LEFT JOIN estuaire_reference.certification c ON c.numero = v.certification
                        LEFT JOIN estuaire_reference.diplome_certif_info d ON d.code = v.certification
                        WHERE %s ORDER BY %s LIMIT :limite OFFSET :debut""".formatted(where, ORDER))
                .param("territoire", territoire)
                .param("statut", statut == null ? null : statut.name())
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(VarianteRows::read)
                .list());
    }

    static int count(JdbcClient jdbc, String where, @Nullable String territoire, @Nullable Statut statut) {
        return RegisterReading.read(
                () -> jdbc.sql("SELECT COUNT(*) FROM estuaire_reference.certification_regionale v WHERE " + where)
                        .param("territoire", territoire)
                        .param("statut", statut == null ? null : statut.name())
                        .query(Integer.class)
                        .single());
    }

    private static VarianteRegionale read(ResultSet row, int number) throws SQLException {
        LocalDateTime decided = row.getObject("decide_le", LocalDateTime.class);
        return new VarianteRegionale(
                row.getLong("id"),
                row.getString("territoire"),
                row.getString("certification"),
                row.getString("national"),
                row.getString("intitule"),
                row.getString("specialites"),
                Words.codes(row.getString("formacodes")),
                Words.codes(row.getString("nsf")),
                Words.codes(row.getString("romes")),
                Statut.valueOf(row.getString("statut")),
                row.getString("propose_par"),
                UtcTime.fromColumn(row.getObject("propose_le", LocalDateTime.class)),
                row.getString("commentaire"),
                row.getString("decide_par"),
                decided == null ? null : UtcTime.fromColumn(decided),
                row.getString("motif"));
    }
}
