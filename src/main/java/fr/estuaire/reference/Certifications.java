package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFilter.Registre;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Looks certifications up in the registers (Certif Info): RNCP, RS, and the diplomas outside them. Open to everybody; who
 * works in a territory also reads what it calls them.
 */
@Service
@PreAuthorize("permitAll()")
public class Certifications {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final CertificationSheets sheets;
    private final Clock clock;

    Certifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.sheets = new CertificationSheets(jdbc);
        this.clock = clock;
    }

    public int count(CertificationFilter filter) {
        CertificationQuery query = CertificationQuery.of(filter, today(), territory());
        return RegisterReading.read(() -> jdbc.sql("SELECT COUNT(*)" + query.from())
                .params(query.parameters())
                .query(Integer.class)
                .single());
    }

    /** The best answers first when there are words, then by title; the slice’s own order is not used. */
    public List<CertificationLine> list(CertificationFilter filter, Slice slice) {
        CertificationQuery query = CertificationQuery.of(filter, today(), territory());
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT p.*, (SELECT MAX(r.intitule) FROM estuaire_reference.certification_regionale r
                          WHERE r.certification = p.code AND r.territoire = :pour AND r.statut = 'ACCEPTEE') AS regional
                        FROM (SELECT t.*%s ORDER BY t.score DESC, t.cle, t.code LIMIT :limite OFFSET :debut) p
                        ORDER BY p.score DESC, p.cle, p.code""".formatted(query.from()))
                .params(query.parameters())
                .param("pour", territory())
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(this::line)
                .list());
    }

    /** @param code RNCP or RS number with its prefix, in any case, or a Certif Info code */
    public Optional<CertificationFiche> find(String code) {
        String clean = code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean outside = clean.matches("\\d{1,10}");
        String from = outside ? "diplome_certif_info WHERE code = ?" : "certification WHERE numero = ?";
        // the row first, its parts after: a connection at a time
        return RegisterReading.read(() -> jdbc.sql("SELECT * FROM estuaire_reference." + from)
                .param(clean)
                .query((row, n) -> outside ? sheets.diploma(row, today()) : sheets.registered(row, today()))
                .optional()
                .map(Supplier::get));
    }

    /** @param nom part of a body’s name or SIRET; empty for all */
    public int countHabilitations(String numero, String nom) {
        return RegisterReading.read(
                () -> HabilitationQuery.forCertification(numero, nom).count(jdbc));
    }

    /** The bodies entitled to prepare to a certification or to assess for it, its certifiers first. */
    public List<Habilitation> listHabilitations(String numero, String nom, Slice slice) {
        return RegisterReading.read(
                () -> HabilitationQuery.forCertification(numero, nom).list(jdbc, slice));
    }

    private CertificationLine line(ResultSet row, int number) throws SQLException {
        LocalDate fin = row.getObject("fin", LocalDate.class);
        return new CertificationLine(
                row.getString("code"),
                Registre.valueOf(row.getString("registre")),
                row.getString("intitule"),
                row.getString("regional"),
                row.getObject("niveau", Integer.class),
                CertificationLine.etat(row.getBoolean("active"), fin, today()),
                fin);
    }

    /** Whose regional titles the caller reads: those of the territory where they work, if they work in one. */
    private static @Nullable String territory() {
        return TenantScope.find()
                .filter(Space.Territory.class::isInstance)
                .map(space -> ((Space.Territory) space).code())
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LEGAL_TIME));
    }
}
