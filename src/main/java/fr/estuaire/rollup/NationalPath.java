package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The national part of the way of an offer: which run did what with which file, and in which deliveries it left. */
@Service
public class NationalPath {
    private static final int VERSIONS = 100;
    private static final int DELIVERIES = 50;
    private static final int CORRECTIONS = 5;

    private final JdbcClient jdbc;

    NationalPath(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where something happened. */
    public enum Lieu {
        CONSOLIDATION,
        LIVRAISON
    }

    /**
     * Something that happened.
     *
     * @param execution number of the run; null when it was none
     */
    public record Etape(
            Instant le,
            Lieu lieu,
            String quoi,
            String detail,
            @Nullable Long execution) {}

    /**
     * For those of a territory, of what it published. Who calls has made sure that the offer is one that they may read.
     *
     * @return the oldest first
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<Etape> listOwn(String numero) {
        return read(TenantScope.getTerritory(), numero);
    }

    /** @return the oldest first */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public List<Etape> list(String territoire, String numero) {
        return read(territoire, numero);
    }

    private List<Etape> read(String territoire, String numero) {
        return TenantScope.call(Space.national(), () -> {
            List<Stay> stays = stays(territoire, numero);
            return Stream.of(
                            stays.stream().flatMap(NationalPath::steps),
                            isolations(territoire, numero).stream(),
                            stays.isEmpty() ? Stream.<Etape>empty() : deliveries(territoire, stays).stream())
                    .flatMap(steps -> steps)
                    .sorted(Comparator.comparing(Etape::le))
                    .toList();
        });
    }

    /** A version and its time on offer. */
    private record Stay(
            int version,
            Instant du,
            @Nullable Instant au,
            @Nullable String cause,
            long entree,
            @Nullable Long sortie,
            String how) {
        boolean holds(Instant at) {
            return !du.isAfter(at) && (au == null || au.isAfter(at));
        }
    }

    private List<Stay> stays(String territoire, String numero) {
        return jdbc.sql("""
                        SELECT v.version, v.valide_du, v.valide_au, v.fin_cause, t.execution AS entree, t.geste, t.source,
                          t.source_le, s.execution AS sortie, f.corrections
                        FROM formation_version v
                        JOIN execution_territoire t ON t.id = v.entree
                        LEFT JOIN execution_territoire s ON s.id = v.sortie
                        LEFT JOIN formation_fragment f ON f.formation = v.formation AND f.version = v.version
                        WHERE v.territoire = ? AND v.numero = ? ORDER BY v.valide_du DESC LIMIT\s""" + VERSIONS)
                .params(territoire, numero)
                .query(NationalPath::stay)
                .list();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                row.getInt("version"),
                Objects.requireNonNull(at(row, "valide_du")),
                at(row, "valide_au"),
                row.getString("fin_cause"),
                row.getLong("entree"),
                row.getObject("sortie", Long.class),
                how(row.getString("geste"), row.getString("source"), at(row, "source_le"))
                        + mended(Corrections.phrases(row.getBytes("corrections"))));
    }

    private static String mended(List<String> corrections) {
        if (corrections.isEmpty()) {
            return "";
        }
        int others = corrections.size() - CORRECTIONS;
        return " Le catalogue national a corrigé\u00A0: "
                + corrections.stream().limit(CORRECTIONS).collect(Collectors.joining("\u00A0; "))
                + (others > 0 ? ", et " + FrenchText.count(others, "autre correction", "autres corrections") : "")
                + ".";
    }

    private static String how(String geste, @Nullable String source, @Nullable Instant sourceAt) {
        if (geste.equals("RETOUR")) {
            return "Une consolidation annulée l’a fait revenir à cette version.";
        }
        if (source == null || sourceAt == null) {
            return "";
        }
        String which = switch (Source.Kind.valueOf(source)) {
            case SORTIE -> "Prise dans la sortie régionale du ";
            case LIVRAISON -> "Prise dans le fichier livré le ";
            case ARCHIVE -> "Reprise du fichier archivé le ";
        };
        return which + FrenchText.dateTime(sourceAt, CatalogueDay.LEGAL_TIME) + ".";
    }

    private static Stream<Etape> steps(Stay stay) {
        String what = stay.version() == 1
                ? "Entrée au catalogue national"
                : "Version " + stay.version() + " au catalogue national";
        List<Etape> steps = new ArrayList<>();
        steps.add(new Etape(stay.du(), Lieu.CONSOLIDATION, what, stay.how(), stay.entree()));
        if (stay.au() != null && stay.cause() != null && Cause.valueOf(stay.cause()) != Cause.REMPLACEE) {
            String why = "La version " + stay.version() + " : "
                    + Cause.valueOf(stay.cause()).words() + ".";
            steps.add(new Etape(stay.au(), Lieu.CONSOLIDATION, "Sortie du catalogue national", why, stay.sortie()));
        }
        return steps.stream();
    }

    private List<Etape> isolations(String territoire, String numero) {
        return jdbc.sql("""
                        SELECT i.raisons, e.id, e.debut FROM isolement i
                        JOIN execution_territoire t ON t.id = i.execution_territoire JOIN execution e ON e.id = t.execution
                        WHERE i.territoire = ? AND i.numero = ? ORDER BY i.id LIMIT 5""")
                .params(territoire, numero)
                .query((row, n) -> new Etape(
                        Objects.requireNonNull(at(row, "debut")),
                        Lieu.CONSOLIDATION,
                        "Isolée : le dernier flux la porte avec un défaut",
                        row.getString("raisons"),
                        row.getLong("id")))
                .list();
    }

    private List<Etape> deliveries(String territoire, List<Stay> stays) {
        return jdbc
                .sql("""
                        SELECT * FROM livraison_nationale
                        WHERE (territoire IS NULL OR territoire = ?) AND le >= ? ORDER BY le DESC LIMIT\s""" + DELIVERIES)
                .params(territoire, UtcTime.toColumn(stays.getLast().du()))
                .query(LivraisonsNationales::livraison)
                .list()
                .stream()
                .filter(one -> stays.stream().anyMatch(stay -> carries(one, stay)))
                .map(one -> new Etape(
                        one.le(),
                        Lieu.LIVRAISON,
                        "Partie dans une livraison nationale",
                        "%s, empreinte %s…%s"
                                .formatted(
                                        FrenchText.count(one.formations(), "formation"),
                                        one.sha256().substring(0, 16),
                                        one.sansDoublons()
                                                ? " Sans les sessions qu’un autre territoire publie mieux."
                                                : ""),
                        null))
                .toList();
    }

    private static boolean carries(LivraisonNationale one, Stay stay) {
        Instant at = one.jour() == null ? one.le() : CatalogueDay.endOf(one.jour());
        return stay.holds(at) && (one.depuis() == null || stay.du().isAfter(CatalogueDay.endOf(one.depuis())));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcTime.fromColumn(value);
    }
}
