package fr.estuaire.reference;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rights that a register takes away and that still count, all together, for the nation. */
@Service
@PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
public class DroitsEnAttente {
    private static final String WHERE = " FROM estuaire_reference.droit_en_attente WHERE cle LIKE :cle";

    private final JdbcClient jdbc;

    DroitsEnAttente(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cle part of a declaration number, SIRET or certification number; empty for all */
    public List<PerteAnnoncee> list(String cle, Slice slice) {
        return RegisterReading.read(
                () -> jdbc.sql("SELECT *" + WHERE + " ORDER BY premier_jour, genre, cle LIMIT :limite OFFSET :debut")
                        .param("cle", pattern(cle))
                        .param("limite", slice.limit())
                        .param("debut", slice.offset())
                        .query(DroitsEnAttente::loss)
                        .list());
    }

    public int count(String cle) {
        return RegisterReading.read(() -> jdbc.sql("SELECT COUNT(*)" + WHERE)
                .param("cle", pattern(cle))
                .query(Integer.class)
                .single());
    }

    private static String pattern(String cle) {
        return "%" + cle.strip().replaceAll("[^0-9A-Za-z ]", "") + "%";
    }

    static PerteAnnoncee loss(ResultSet row, int number) throws SQLException {
        return new PerteAnnoncee(
                row.getString("genre"),
                row.getString("cle"),
                row.getInt("vu_imports"),
                row.getInt("vu_jours"),
                row.getObject("premier_jour", LocalDate.class),
                row.getObject("dernier_jour", LocalDate.class));
    }
}
