package fr.estuaire.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What completes a page of certifications: one statement for a page, whatever its length. */
@Component
class CertificationChoiceRows {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final Clock clock;

    CertificationChoiceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The certification of an RNCP or RS number if there is one, else the diploma of the Certif Info code. */
    Optional<CertificationChoice> find(CertificationReference reference) {
        List<String> numeros = reference.numeros();
        String certifInfo = reference.certifInfo() == null ? "" : reference.certifInfo();
        if (numeros.isEmpty() && certifInfo.isEmpty()) {
            return Optional.empty();
        }
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT c.intitule, c.niveau, c.active AND c.absent_depuis IS NULL AS active,
                          c.fin_enregistrement AS fin, c.registre = 'RS' AS rang,
                          (SELECT k.nom FROM estuaire_reference.certification_certificateur k
                            WHERE k.certification = c.numero ORDER BY k.rang LIMIT 1) AS certificateur,
                          (SELECT COUNT(*) FROM estuaire_reference.certification_certificateur k
                            WHERE k.certification = c.numero) AS certificateurs
                        FROM estuaire_reference.certification c WHERE c.numero IN (:numeros)
                        UNION ALL
                        SELECT d.intitule, d.niveau, d.absent_depuis IS NULL,
                          IF(COALESCE(d.derniere_session, 0) = 0, NULL,
                            MAKEDATE(d.derniere_session + 1, 1) - INTERVAL 1 DAY), 2, d.certificateur, 1
                        FROM estuaire_reference.diplome_certif_info d WHERE d.code = :certifInfo
                        ORDER BY rang LIMIT 1""")
                .param("numeros", numeros.isEmpty() ? List.of("") : numeros)
                .param("certifInfo", certifInfo)
                .query((row, number) -> choice(reference, row))
                .optional());
    }

    /** The first certifier of each number or Certif Info code, and how many others it has. */
    Map<String, String> certifiers(List<String> codes) {
        return codes.isEmpty() ? Map.of() : pairs("""
                        SELECT k.certification AS code, k.nom AS texte, (SELECT COUNT(*)
                          FROM estuaire_reference.certification_certificateur t
                          WHERE t.certification = k.certification) AS nombre
                        FROM estuaire_reference.certification_certificateur k
                        WHERE k.certification IN (:codes) AND k.rang = (SELECT MIN(p.rang)
                          FROM estuaire_reference.certification_certificateur p
                          WHERE p.certification = k.certification)
                        UNION ALL
                        SELECT d.code, d.certificateur, 1 FROM estuaire_reference.diplome_certif_info d
                        WHERE d.code IN (:codes) AND d.certificateur IS NOT NULL""", Map.of("codes", codes));
    }

    /** The Certif Info code of each number: the one typed if it is one of its diplomas, else the only one. */
    Map<String, String> certifInfo(List<String> numeros, String typed) {
        return numeros.isEmpty() ? Map.of() : pairs("""
                        SELECT COALESCE(d.rncp, d.rs) AS code, 1 AS nombre,
                          COALESCE(MAX(IF(d.code = :saisi, d.code, NULL)), IF(COUNT(*) = 1, MIN(d.code), NULL)) AS texte
                        FROM estuaire_reference.diplome_certif_info d
                        WHERE (d.rncp IN (:codes) OR d.rs IN (:codes)) AND d.absent_depuis IS NULL
                        GROUP BY COALESCE(d.rncp, d.rs) HAVING texte IS NOT NULL""", Map.of("codes", numeros, "saisi", typed));
    }

    private Map<String, String> pairs(String sql, Map<String, ?> parameters) {
        return RegisterReading.read(() -> jdbc
                .sql(sql)
                .params(parameters)
                .query((row, number) ->
                        Map.entry(row.getString("code"), andOthers(row.getString("texte"), row.getInt("nombre"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first)));
    }

    private CertificationChoice choice(CertificationReference reference, ResultSet row) throws SQLException {
        LocalDate today = LocalDate.now(clock.withZone(LEGAL_TIME));
        LocalDate fin = row.getObject("fin", LocalDate.class);
        String certifier = row.getString("certificateur");
        return new CertificationChoice(
                reference,
                row.getString("intitule"),
                row.getObject("niveau", Integer.class),
                certifier == null ? null : andOthers(certifier, row.getInt("certificateurs")),
                CertificationLine.etat(row.getBoolean("active"), fin, today),
                fin);
    }

    private static String andOthers(String name, int count) {
        return count < 2 ? name : name + (count == 2 ? " et 1 autre" : " et " + (count - 1) + " autres");
    }
}
