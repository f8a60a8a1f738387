package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A national catalogue of before the roll-up of nations comes out of the migrations with all that it held. */
@EstuaireTest
class FormerCatalogueTest {
    /** The last migration before identities were kept apart. */
    private static final String BEFORE = "30";

    /** Two territories with the same number, two versions of one, a tombstone, sessions in two places, one without an end. */
    private static final String ROWS = """
            INSERT INTO execution (id, debut, fin, par, declencheur) VALUES
              (1, '2026-05-01 01:00:00', '2026-05-01 01:10:00', 'nuit', 'NUIT'),
              (2, '2026-05-02 01:00:00', '2026-05-02 01:10:00', 'nuit', 'NUIT');;
            INSERT INTO execution_territoire (id, execution, territoire, statut, lues) VALUES
              (1, 1, 'corse', 'APPLIQUEE', 2), (2, 1, 'mayotte', 'APPLIQUEE', 1), (3, 2, 'corse', 'APPLIQUEE', 1);;
            INSERT INTO formation_version (territoire, numero, version, sha256, intitule, fragment, valide_du, valide_au,
              entree, sortie, fin_cause) VALUES
              ('corse', 'N1', 1, REPEAT('a', 64), 'Anglais', 'x', '2026-05-01 01:00:00', '2026-05-02 01:00:00', 1, 3, 'REMPLACEE'),
              ('corse', 'N1', 2, REPEAT('b', 64), 'Anglais B2', 'y', '2026-05-02 01:00:00', NULL, 3, NULL, NULL),
              ('corse', 'N2', 1, REPEAT('c', 64), 'Grec', 'z', '2026-05-01 01:00:00', '2026-05-02 01:00:00', 1, 3, 'RETIREE'),
              ('mayotte', 'N1', 1, REPEAT('d', 64), 'Shimaoré', 'm', '2026-05-01 01:00:00', NULL, 2, NULL, NULL);;
            INSERT INTO formation_catalogue (id, territoire, numero, version, sha256, intitule, organisme, siret, objectif,
              certifiante, entree_le) VALUES
              (7, 'corse', 'N1', 2, REPEAT('b', 64), 'Anglais B2', 'Corse langues', '73282932000561', 'Parler', FALSE, '2026-05-02 01:00:00'),
              (9, 'mayotte', 'N1', 1, REPEAT('d', 64), 'Shimaoré', 'Lagon', '73282932000504', 'Parler', TRUE, '2026-05-01 01:00:00');;
            INSERT INTO session_catalogue (id, formation, action, numero, debut, fin, recrutement, lieu_rang, ville, ville_cle,
              code_postal, departement) VALUES
              (1, 7, 'A1', 'S1', '2026-09-01', '2026-10-01', '1', 0, 'Ajaccio', 'ajaccio', '20000', '2A'),
              (2, 7, 'A1', 'S1', '2026-09-01', '2026-10-01', '1', 1, 'Bastia', 'bastia', '20200', '2B'),
              (3, 7, 'A1', 'S2', '2026-11-01', NULL, '1', 0, 'Ajaccio', 'ajaccio', '20000', '2A'),
              (4, 7, 'A2', 'S3', '2026-09-01', '2026-12-01', '1', 0, 'Ajaccio', 'ajaccio', '20000', '2A'),
              (5, 9, 'A1', 'S1', '2026-09-01', '2026-10-01', '1', 0, 'Mamoudzou', 'mamoudzou', '97600', '976');;
            INSERT INTO formation_code (formation, genre, code) VALUES (7, 'FORMACODE', '15234'), (9, 'RNCP', '100');;
            INSERT INTO lieu_catalogue (formation, siret, formateur, sessions) VALUES (7, '73282932000561', TRUE, 3)""";

    @Autowired
    DatabaseAccess access;

    @Test
    void keepsIdentitiesVersionsAndWhatIsOnOffer() throws SQLException {
        String schema = Space.national().schema() + "_avant";
        try (Connection connection = access.openAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE " + schema);
            flyway(schema, MigrationVersion.fromVersion(BEFORE)).migrate();
            connection.setCatalog(schema);
            statement.execute("SET time_zone = '+00:00'");
            for (String row : ROWS.split(";;", -1)) {
                statement.execute(row);
            }
            flyway(schema, MigrationVersion.LATEST).migrate();

            assertThat(rows(
                            statement,
                            "SELECT territoire, numero, generation, version, LEFT(sha256, 1), retrait_cause"
                                    + " FROM formation_identite ORDER BY 1, 2"))
                    .containsExactly("corse|N1|1|2|b|null", "corse|N2|1|1|null|RETIREE", "mayotte|N1|1|1|d|null");
            assertThat(rows(
                            statement,
                            "SELECT v.territoire, v.numero, v.version, v.intitule, v.fin_cause, CONVERT(f.octets USING utf8mb4)"
                                    + " FROM formation_version v JOIN formation_fragment f"
                                    + " ON f.formation = v.formation AND f.version = v.version ORDER BY 1, 2, 3"))
                    .containsExactly(
                            "corse|N1|1|Anglais|REMPLACEE|x",
                            "corse|N1|2|Anglais B2|null|y",
                            "corse|N2|1|Grec|RETIREE|z",
                            "mayotte|N1|1|Shimaoré|null|m");
            assertThat(rows(
                            statement,
                            "SELECT c.territoire, s.numero, s.lieu_rang, s.ville, s.traits, s.territoire_cle = CRC32(c.territoire)"
                                    + " FROM session_catalogue s JOIN formation_catalogue c ON c.id = s.formation"
                                    + " ORDER BY 1, 2, 3"))
                    .containsExactly(
                            "corse|S1|0|Ajaccio|12800|1",
                            "corse|S1|1|Bastia|12288|1",
                            "corse|S2|0|Ajaccio|13184|1",
                            "corse|S3|0|Ajaccio|12928|1",
                            "mayotte|S1|0|Mamoudzou|13184|1");
            assertThat(rows(
                            statement,
                            "SELECT territoire, sessions, premiere, codes FROM formation_catalogue ORDER BY 1"))
                    .containsExactly("corse|3|2026-09-01|1", "mayotte|1|2026-09-01|2");
            assertThat(rows(
                            statement,
                            "SELECT c.territoire, k.genre, k.code FROM formation_code k"
                                    + " JOIN formation_catalogue c ON c.id = k.formation ORDER BY 1"))
                    .containsExactly("corse|FORMACODE|15234", "mayotte|RNCP|100");
            assertThat(rows(statement, "SELECT COUNT(*) FROM lieu_catalogue")).containsExactly("1");
            statement.execute("DROP DATABASE " + schema);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    private Flyway flyway(String schema, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(access.url() + schema, access.adminUser(), access.adminPassword())
                .defaultSchema(schema)
                .locations("classpath:db/national")
                .placeholderReplacement(false)
                .target(target)
                .load();
    }
}
