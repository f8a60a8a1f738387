package fr.estuaire.rollup.doublon;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.doublon.Doublon.Cote;
import fr.estuaire.rollup.doublon.Doublon.Raison;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The sessions told by two territories, which one is retained and why: all of them for the nation, for a region those that
 * it tells itself. Callers need no space of their own but that of the person.
 */
@Service
public class DoublonSearch {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";
    private static final String REGION = "hasAnyRole('" + Role.Nom.COLLECTE + "', '" + Role.Nom.ADMINISTRATION + "')";
    private static final int REMOTE = 8;

    private final JdbcClient jdbc;

    DoublonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many sessions two territories tell both.
     *
     * @param un the first of the two in alphabetical order
     * @param retenuesUn how many are retained there, of the number of both
     */
    public record Paire(String un, String autre, long nombre, long retenuesUn) {}

    @PreAuthorize(NATIONAL)
    public long count(DoublonFilter filter) {
        return TenantScope.call(Space.national(), () -> read(filter));
    }

    /** By territory; the slice's own order is not used. */
    @PreAuthorize(NATIONAL)
    public List<Doublon> list(DoublonFilter filter, Slice slice) {
        return TenantScope.call(Space.national(), () -> read(filter, slice));
    }

    @PreAuthorize(NATIONAL)
    public long countPairs() {
        return TenantScope.call(
                Space.national(), () -> jdbc.sql("""
                        SELECT COUNT(DISTINCT LEAST(territoire, retenue_territoire), GREATEST(territoire, retenue_territoire))
                        FROM doublon_session""").query(Long.class).single());
    }

    /** Those that share the most first; the slice's own order is not used. */
    @PreAuthorize(NATIONAL)
    public List<Paire> listPairs(Slice slice) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                        SELECT LEAST(territoire, retenue_territoire) AS un, GREATEST(territoire, retenue_territoire) AS autre,
                          COUNT(*) AS nombre, SUM(retenue_territoire < territoire) AS retenues
                        FROM doublon_session GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ? OFFSET ?""")
                        .params(slice.limit(), slice.offset())
                        .query((row, n) ->
                                new Paire(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                        .list());
    }

    /** Of the territory in which the person works, with another one or with any. */
    @PreAuthorize(REGION)
    public long countOwn(String autre, DoublonFilter.@Nullable Cote cote) {
        DoublonFilter own = own(autre, cote);
        return TenantScope.call(Space.national(), () -> read(own));
    }

    /** Of the territory in which the person works; the slice's own order is not used. */
    @PreAuthorize(REGION)
    public List<Doublon> listOwn(String autre, DoublonFilter.@Nullable Cote cote, Slice slice) {
        DoublonFilter own = own(autre, cote);
        return TenantScope.call(Space.national(), () -> read(own, slice));
    }

    private static DoublonFilter own(String autre, DoublonFilter.@Nullable Cote cote) {
        return new DoublonFilter(TenantScope.getTerritory(), autre, cote);
    }

    private long read(DoublonFilter filter) {
        DoublonQuery query = DoublonQuery.of(filter);
        return jdbc.sql("SELECT COUNT(*)" + DoublonQuery.PAIRS + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private List<Doublon> read(DoublonFilter filter, Slice slice) {
        DoublonQuery query = DoublonQuery.of(filter);
        return jdbc.sql("""
                        SELECT d.raison, s.debut, s.fin, s.ville, s.departement, s.traits & %d AS a_distance,
                          sc.territoire AS s_territoire, sc.numero AS s_numero, sc.intitule AS s_intitule,
                          sc.organisme AS s_organisme, s.numero AS s_session, sc.datemaj AS s_datemaj,
                          COALESCE(sv.valide_du, sc.entree_le) AS s_publiee,
                          rc.territoire AS r_territoire, rc.numero AS r_numero, rc.intitule AS r_intitule,
                          rc.organisme AS r_organisme, r.numero AS r_session, rc.datemaj AS r_datemaj,
                          COALESCE(rv.valide_du, rc.entree_le) AS r_publiee
                        %s
                        STRAIGHT_JOIN formation_catalogue sc ON sc.id = s.formation
                        STRAIGHT_JOIN formation_catalogue rc ON rc.id = r.formation
                        LEFT JOIN formation_version sv ON sv.formation = sc.id AND sv.version = 1
                        LEFT JOIN formation_version rv ON rv.formation = rc.id AND rv.version = 1
                        %s ORDER BY d.territoire, d.retenue_territoire, d.formation, d.rang LIMIT :limite OFFSET :debut""".formatted(REMOTE, DoublonQuery.PAIRS, query.where()))
                .params(query.parameters())
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(DoublonSearch::doublon)
                .list();
    }

    private static Doublon doublon(ResultSet row, int number) throws SQLException {
        return new Doublon(
                cote(row, "s_"),
                cote(row, "r_"),
                Raison.valueOf(row.getString("raison")),
                row.getObject("debut", LocalDate.class),
                row.getObject("fin", LocalDate.class),
                place(row));
    }

    private static String place(ResultSet row) throws SQLException {
        if (row.getInt("a_distance") != 0) {
            return "à distance";
        }
        String ville = row.getString("ville");
        String departement = row.getString("departement");
        return (ville == null ? "" : ville) + (departement == null ? "" : " (" + departement + ")");
    }

    private static Cote cote(ResultSet row, String prefix) throws SQLException {
        return new Cote(
                row.getString(prefix + "territoire"),
                row.getString(prefix + "numero"),
                row.getString(prefix + "intitule"),
                row.getString(prefix + "organisme"),
                row.getString(prefix + "session"),
                row.getString(prefix + "datemaj"),
                UtcTime.fromColumn(row.getObject(prefix + "publiee", LocalDateTime.class)));
    }
}
