package fr.estuaire.rules;

import fr.estuaire.quality.Vigilance;
import fr.estuaire.quality.Vigilance.Terme;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The watch list in force: the one that ships, with what the nation added and without what it took out. */
@Repository
class VigilanceDecisions {
    private record Prepared(long version, Vigilance vigilance) {}

    private final JdbcClient jdbc;
    private final SpaceTravel travel;
    private volatile @Nullable Prepared prepared;

    VigilanceDecisions(JdbcClient jdbc, SpaceTravel travel) {
        this.jdbc = jdbc;
        this.travel = travel;
    }

    /** The same object as long as nobody decides anything. */
    Vigilance current() {
        if (TenantScope.find().isEmpty()) {
            return travel.in(Space.referenceReader(), this::current);
        }
        long version = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM estuaire_reference.vigilance_decision")
                .query(Long.class)
                .single();
        @Nullable Prepared known = prepared;
        if (known != null && known.version() == version) {
            return known.vigilance();
        }
        Vigilance vigilance = version == 0
                ? Vigilance.shipped()
                : new Vigilance(list().stream().map(TermeSurveille::terme).toList());
        prepared = new Prepared(version, vigilance);
        return vigilance;
    }

    /** In alphabetical order. */
    List<TermeSurveille> list() {
        Map<String, TermeSurveille> terms = new LinkedHashMap<>();
        Vigilance.shipped().termes().forEach(terme -> terms.put(key(terme.terme()), new TermeSurveille(terme, true)));
        for (DecisionDeVigilance decision : latest()) {
            String key = key(decision.terme().terme());
            if (decision.surveille()) {
                terms.put(key, new TermeSurveille(decision.terme(), false));
            } else {
                terms.remove(key);
            }
        }
        List<TermeSurveille> sorted = new ArrayList<>(terms.values());
        sorted.sort(Comparator.comparing(surveille -> key(surveille.terme().terme())));
        return sorted;
    }

    private List<DecisionDeVigilance> latest() {
        return jdbc.sql("""
                        SELECT * FROM estuaire_reference.vigilance_decision
                        WHERE id IN (SELECT MAX(id) FROM estuaire_reference.vigilance_decision GROUP BY terme_cle)""").query(VigilanceDecisions::row).list();
    }

    /** The latest first. */
    List<DecisionDeVigilance> listHistory(int offset, int limit) {
        return jdbc.sql("SELECT * FROM estuaire_reference.vigilance_decision ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(VigilanceDecisions::row)
                .list();
    }

    long countHistory() {
        return jdbc.sql("SELECT COUNT(*) FROM estuaire_reference.vigilance_decision")
                .query(Long.class)
                .single();
    }

    void add(DecisionDeVigilance decision) {
        Terme terme = decision.terme();
        travel.in(
                Space.reference(),
                () -> jdbc.sql("""
                        INSERT INTO vigilance_decision
                          (terme, terme_cle, surveille, categorie, motif, pourquoi, par, le)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(terme.terme(), key(terme.terme()), decision.surveille(), terme.categorie())
                        .params(terme.motif(), decision.pourquoi(), decision.par(), UtcTime.toColumn(decision.le()))
                        .update());
    }

    static String key(String terme) {
        return FrenchText.normalise(terme).strip();
    }

    private static DecisionDeVigilance row(ResultSet row, int number) throws SQLException {
        return new DecisionDeVigilance(
                new Terme(row.getString("terme"), row.getString("categorie"), row.getString("motif")),
                row.getBoolean("surveille"),
                row.getString("pourquoi"),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)));
    }
}
