package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The journal of what left for the consumers; lines are added, never changed. Callers need no space. */
@Service
public class LivraisonsNationales {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;

    LivraisonsNationales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize(NATIONAL)
    public void add(LivraisonNationale one) {
        TenantScope.run(
                Space.national(),
                () -> jdbc.sql("""
                        INSERT INTO livraison_nationale
                          (le, par, fichier, territoire, jour, depuis, formations, octets, sha256, sans_doublons)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .param(UtcTime.toColumn(one.le()))
                        .param(one.par())
                        .param(one.fichier())
                        .param(one.territoire())
                        .param(one.jour())
                        .param(one.depuis())
                        .param(one.formations())
                        .param(one.octets())
                        .param(one.sha256())
                        .param(one.sansDoublons())
                        .update());
    }

    /** The latest first. */
    @PreAuthorize(NATIONAL)
    public List<LivraisonNationale> list(Slice slice) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT * FROM livraison_nationale ORDER BY id DESC LIMIT ? OFFSET ?")
                        .params(slice.limit(), slice.offset())
                        .query(LivraisonsNationales::livraison)
                        .list());
    }

    @PreAuthorize(NATIONAL)
    public long count() {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*) FROM livraison_nationale")
                        .query(Long.class)
                        .single());
    }

    static LivraisonNationale livraison(ResultSet row, int number) throws SQLException {
        return new LivraisonNationale(
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                row.getString("par"),
                row.getString("fichier"),
                row.getString("territoire"),
                row.getObject("jour", LocalDate.class),
                row.getObject("depuis", LocalDate.class),
                row.getLong("formations"),
                row.getLong("octets"),
                row.getString("sha256"),
                row.getBoolean("sans_doublons"));
    }
}
