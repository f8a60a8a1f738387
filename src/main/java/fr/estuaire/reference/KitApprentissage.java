package fr.estuaire.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The correspondence of the diplomas of the Éducation nationale and the RNCP, for who prepares apprenticeship. */
@Service
@PreAuthorize("permitAll()")
public class KitApprentissage {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    KitApprentissage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of the kit.
     *
     * @param diplome title of the diploma
     * @param certification title of the RNCP sheet, null when the register does not know it
     * @param fin last day of the registration, or of the correspondence
     */
    public record Line(
            String cfd,
            String rncp,
            @Nullable String diplome,
            @Nullable String certification,
            @Nullable Integer niveau,
            @Nullable LocalDate fin,
            CertificationFilter.Etat etat) {}

    /** The day, in French legal time, by which the file is named. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LEGAL_TIME));
    }

    /** Gives every line in the order of the codes, read page by page. */
    public void forEach(Consumer<Line> consumer) {
        String cfd = "";
        String rncp = "";
        List<Line> page;
        do {
            page = page(cfd, rncp);
            page.forEach(consumer);
            if (!page.isEmpty()) {
                cfd = page.getLast().cfd();
                rncp = page.getLast().rncp();
            }
        } while (page.size() == PAGE);
    }

    private List<Line> page(String cfd, String rncp) {
        LocalDate today = today();
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT k.cfd, k.rncp, COALESCE(b.libelle, k.intitule) AS diplome, c.intitule,
                          COALESCE(c.niveau, k.niveau) AS niveau, COALESCE(c.fin_enregistrement, k.echeance) AS fin,
                          COALESCE(c.active AND c.absent_depuis IS NULL, TRUE) AS active
                        FROM estuaire_reference.kit_apprentissage k
                        LEFT JOIN estuaire_reference.certification c ON c.numero = k.rncp
                        LEFT JOIN estuaire_reference.diplome_bcn b ON b.cfd = k.cfd
                        WHERE k.absent_depuis IS NULL AND (k.cfd > :cfd OR (k.cfd = :cfd AND k.rncp > :rncp))
                        ORDER BY k.cfd, k.rncp LIMIT :limite""")
                .param("cfd", cfd)
                .param("rncp", rncp)
                .param("limite", PAGE)
                .query((row, n) -> line(row, today))
                .list());
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate fin = row.getObject("fin", LocalDate.class);
        return new Line(
                row.getString("cfd"),
                row.getString("rncp"),
                row.getString("diplome"),
                row.getString("intitule"),
                row.getObject("niveau", Integer.class),
                fin,
                CertificationLine.etat(row.getBoolean("active"), fin, today));
    }
}
