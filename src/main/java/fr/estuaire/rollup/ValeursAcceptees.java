package fr.estuaire.rollup;

import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the measures of the guard came to in the feed that was last accepted of each territory, as its profile keeps it. */
@Repository
class ValeursAcceptees {
    private static final String ALL = "";
    private static final double HUNDREDTHS = 100;

    private final JdbcClient jdbc;

    ValeursAcceptees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the feed that was last accepted and not undone.
     *
     * @param le when it was
     * @param valeurs without the measures that had nothing to look at
     */
    record Dernieres(Instant le, Map<Mesure, Valeur> valeurs) {
        @Nullable
        Valeur valeur(Mesure mesure) {
            return valeurs.get(mesure);
        }
    }

    /** Writes values into the profile of the feed that they are of. */
    static void keep(List<Valeur> valeurs, Profil profil) {
        for (Valeur one : valeurs) {
            String cle = one.mesure().cle() + "/" + one.quoi();
            profil.put(Profil.TAUX, cle, Math.round(HUNDREDTHS * one.taux()));
            profil.put(Profil.PART, cle, one.part());
        }
    }

    /** By code of territory; those of which nothing was ever accepted are left out. */
    Map<String, Dernieres> list() {
        return read(ALL);
    }

    Optional<Dernieres> find(String territoire) {
        return Optional.ofNullable(read(territoire).get(territoire));
    }

    private Map<String, Dernieres> read(String territoire) {
        Map<String, Dernieres> found = new HashMap<>();
        jdbc.sql("""
                        SELECT w.territoire, e.debut, x.valeur, x.nombre AS taux, p.nombre AS part
                        FROM (SELECT territoire, MAX(id) AS dernier FROM execution_territoire
                          WHERE (:territoire = '' OR territoire = :territoire) AND statut = 'APPLIQUEE'
                            AND geste <> 'RETOUR' AND COALESCE(decision, '') <> 'ECARTER' GROUP BY territoire) w
                        JOIN execution_territoire t ON t.id = w.dernier JOIN execution e ON e.id = t.execution
                        LEFT JOIN profil x ON x.execution_territoire = t.id AND x.dimension = 'taux'
                        LEFT JOIN profil p ON p.execution_territoire = t.id AND p.dimension = 'part' AND p.valeur = x.valeur""").param("territoire", territoire).query(row -> {
            add(found, row);
        });
        return found;
    }

    private static void add(Map<String, Dernieres> found, ResultSet row) throws SQLException {
        Instant le = UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class));
        Map<Mesure, Valeur> valeurs = found.computeIfAbsent(
                        row.getString("territoire"), one -> new Dernieres(le, new EnumMap<>(Mesure.class)))
                .valeurs();
        String[] cle = String.valueOf(row.getString("valeur")).split("/", 2);
        double taux = row.getLong("taux") / HUNDREDTHS;
        long part = row.getLong("part");
        Mesure.find(cle[0]).ifPresent(mesure -> valeurs.put(mesure, new Valeur(mesure, cle[1], part, taux)));
    }
}
