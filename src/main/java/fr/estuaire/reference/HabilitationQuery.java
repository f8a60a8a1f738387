package fr.estuaire.reference;

import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rights to train and assess, of a legal unit or for a certification; certifiers have theirs without being listed. A legal
 * unit that holds one under several SIRETs is shown once.
 */
final class HabilitationQuery {
    private static final String BOTH = """
            SELECT h.certification, h.siret, h.nom, h.nature, h.active, h.active AND NOT h.active_lu AS perdue
            FROM estuaire_reference.habilitation h WHERE %1$s
            UNION ALL
            SELECT k.certification, k.siret, k.nom, 'CERTIFICATEUR', TRUE, FALSE
            FROM estuaire_reference.certification_certificateur k WHERE %2$s""";

    private final String union;
    private final String key;
    private final String order;
    private final Map<String, Object> parameters;

    private HabilitationQuery(String union, String key, String order, Map<String, Object> parameters) {
        this.union = union;
        this.key = key;
        this.order = order;
        this.parameters = parameters;
    }

    /** Of the legal unit of a SIRET. */
    static HabilitationQuery ofBody(String siret) {
        String siren = siret.substring(0, Math.min(9, siret.length()));
        return new HabilitationQuery(
                BOTH.formatted("h.siret BETWEEN :de AND :a", "k.siret BETWEEN :de AND :a"),
                "t.certification",
                "MAX(t.active) DESC, MAX(COALESCE(c.active, 0)) DESC, MAX(c.intitule), t.certification",
                Map.of("de", siren + "00000", "a", siren + "99999"));
    }

    /** For a certification; the bodies whose name begins with every word of a text, all when it is empty. */
    static HabilitationQuery forCertification(String numero, String nom) {
        String like = nom.isBlank()
                ? "%"
                : "%" + nom.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return new HabilitationQuery(
                BOTH.formatted(
                        "h.certification = :numero AND (h.nom LIKE :nom OR CONVERT(h.siret USING utf8mb4) LIKE :nom)",
                        "k.certification = :numero AND (k.nom LIKE :nom OR k.siret LIKE :nom)"),
                "t.siret, t.nom",
                "MIN(t.nature <> 'CERTIFICATEUR'), MAX(t.active) DESC, t.nom, t.siret",
                Map.of("numero", numero, "nom", like));
    }

    int count(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM (" + union + ") t GROUP BY " + key + ") g")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    List<Habilitation> list(JdbcClient jdbc, Slice slice) {
        return jdbc.sql("""
                        SELECT MAX(t.certification) AS numero, MAX(c.intitule) AS intitule,
                          MAX(COALESCE(c.active, 0)) AS certification_active, MAX(c.fin_enregistrement) AS fin,
                          MAX(t.siret) AS siret, MAX(t.nom) AS nom,
                          IF(SUM(t.nature = 'CERTIFICATEUR') > 0, 'CERTIFICATEUR', MAX(t.nature)) AS nature,
                          MAX(t.active) AS active, MAX(t.active) AND MIN(t.perdue OR NOT t.active) AS perdue
                        FROM (%s) t LEFT JOIN estuaire_reference.certification c ON c.numero = t.certification
                        GROUP BY %s ORDER BY %s LIMIT :limite OFFSET :debut""".formatted(union, key, order))
                .params(parameters)
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(HabilitationQuery::read)
                .list();
    }

    private static Habilitation read(ResultSet row, int number) throws SQLException {
        return new Habilitation(
                row.getString("numero"),
                row.getString("intitule"),
                row.getBoolean("certification_active"),
                row.getObject("fin", LocalDate.class),
                row.getString("siret"),
                row.getString("nom"),
                row.getString("nature"),
                row.getBoolean("active"),
                row.getBoolean("perdue"));
    }
}
