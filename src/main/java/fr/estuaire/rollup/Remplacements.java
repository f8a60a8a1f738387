package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and keeps which offer took the place of which, inside the transaction of a territory's step. */
@Repository
class Remplacements {
    private static final int LINKS = 4;
    private static final String COLUMNS =
            "formation, siret, intitule, lieux, codes, sessions, premiere, derniere FROM formation_version";
    private static final Set<String> CERTIFICATIONS = Set.of("RNCP", "RS", "CERTIFINFO");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Remplacements(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Remplacement> find(Passage passage) {
        List<Offre> gone = list("SELECT " + COLUMNS + " WHERE sortie = ? AND fin_cause = 'RETIREE'", passage);
        if (gone.isEmpty()) {
            return List.of();
        }
        List<Offre> come =
                list("SELECT " + COLUMNS + " WHERE entree = ? AND version = 1 AND valide_au IS NULL", passage);
        return come.isEmpty() ? List.of() : new Rapprochement(successors(gone)).find(gone, come);
    }

    private List<Offre> list(String sql, Passage passage) {
        return jdbc.sql(sql + " ORDER BY numero")
                .param(passage.id())
                .query(Remplacements::offre)
                .list();
    }

    private static Offre offre(ResultSet row, int number) throws SQLException {
        Set<String> codes = Rapprochement.split(row.getString("codes"));
        return new Offre(
                row.getLong("formation"),
                row.getString("siret"),
                FrenchText.normalise(row.getString("intitule")),
                Rapprochement.split(row.getString("lieux")),
                codes.stream().filter(Remplacements::isCertification).collect(Collectors.toSet()),
                row.getInt("sessions"),
                row.getObject("premiere", LocalDate.class),
                row.getObject("derniere", LocalDate.class));
    }

    private static boolean isCertification(String code) {
        return CERTIFICATIONS.contains(code.substring(0, Math.max(0, code.indexOf(':'))));
    }

    /** All that follow the certifications of what goes, a few links far. */
    private Map<String, Set<String>> successors(List<Offre> gone) {
        Set<String> codes =
                gone.stream().flatMap(one -> one.certifications().stream()).collect(Collectors.toSet());
        Map<String, Set<String>> all = new HashMap<>();
        codes.forEach(code -> all.put(code, new HashSet<>()));
        Map<String, Set<String>> origins = codes.stream().collect(Collectors.toMap(code -> code, Set::of));
        for (int link = 0; link < LINKS && !origins.isEmpty(); link++) {
            origins = follow(origins, all);
        }
        return all;
    }

    /** One link further: by certification reached, those that it comes from. */
    private Map<String, Set<String>> follow(Map<String, Set<String>> origins, Map<String, Set<String>> all) {
        Map<String, Set<String>> next = new HashMap<>();
        List<String> numeros =
                origins.keySet().stream().map(code -> code.replace(":", "")).toList();
        for (int from = 0; from < numeros.size(); from += 500) {
            jdbc.sql("SELECT ancienne, nouvelle FROM estuaire_reference.certification_lien WHERE ancienne IN (:codes)")
                    .param("codes", numeros.subList(from, Math.min(from + 500, numeros.size())))
                    .query(row -> {
                        String nouvelle = code(row.getString("nouvelle"));
                        origins.getOrDefault(code(row.getString("ancienne")), Set.of()).stream()
                                .filter(origin -> all.getOrDefault(origin, new HashSet<>())
                                        .add(nouvelle))
                                .forEach(origin -> next.computeIfAbsent(nouvelle, one -> new HashSet<>())
                                        .add(origin));
                    });
        }
        return next;
    }

    /** {@code RNCP38228} is {@code RNCP:38228} among the codes of an offer. */
    private static String code(String numero) {
        return numero.replaceFirst("^(RNCP|RS)", "$1:");
    }

    /**
     * Keeps what was found.
     *
     * @param trusted whether the certain ones count without anybody looking at them
     */
    void keep(Passage passage, List<Remplacement> found, boolean trusted) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> renumbered = new ArrayList<>();
        for (Remplacement one : found) {
            boolean accepted = trusted && one.isCertain();
            rows.add(new Object[] {
                passage.territoire(),
                one.ancien(),
                one.nouveau(),
                one.nature().name(),
                one.motif(),
                one.score(),
                accepted ? "ACCEPTE" : "PROPOSE",
                passage.id(),
                UtcTime.toColumn(passage.at())
            });
            if (accepted) {
                renumbered.add(new Object[] {one.ancien(), passage.id()});
            }
        }
        batches.batchUpdate("""
                INSERT INTO remplacement (territoire, ancien, nouveau, nature, motif, score, etat, execution_territoire, le)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE etat = IF(etat = 'ANNULE', VALUES(etat), etat), nature = VALUES(nature),
                  motif = VALUES(motif), score = VALUES(score),
                  execution_territoire = VALUES(execution_territoire), le = VALUES(le)""", rows);
        batches.batchUpdate(
                "UPDATE formation_version SET fin_cause = 'RENUMEROTEE' WHERE formation = ? AND sortie = ?",
                renumbered);
        batches.batchUpdate(
                "UPDATE formation_identite SET retrait_cause = 'RENUMEROTEE' WHERE id = ? AND sha256 IS NULL",
                renumbered.stream().map(one -> new Object[] {one[0]}).toList());
    }

    /** What was found after an instant goes with what was brought since. */
    void cancel(String territoire, Instant after) {
        jdbc.sql("UPDATE remplacement SET etat = 'ANNULE' WHERE territoire = ? AND le > ? AND etat <> 'REFUSE'")
                .params(territoire, UtcTime.toColumn(after))
                .update();
    }
}
