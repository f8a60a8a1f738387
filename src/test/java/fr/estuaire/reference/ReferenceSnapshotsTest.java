package fr.estuaire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.References.OrganismeFacts;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules see the registers as they count, the same from any space, and anew once an import has ended. */
@EstuaireTest
class ReferenceSnapshotsTest {
    @Autowired
    ReferenceSnapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        forget();
        write("""
                INSERT INTO certification (numero, registre, intitule, intitule_cle, niveau, active, type_enregistrement,
                  fin_enregistrement, empreinte, import) VALUES
                  ('RNCP99901', 'RNCP', 'Titre fictif ancien', '', 5, FALSE, 'Enregistrement sur demande', '2024-12-31', 0, 0),
                  ('RNCP99902', 'RNCP', 'Titre fictif', '', 5, FALSE, 'Enregistrement sur demande', '2025-12-31', 0, 0),
                  ('RNCP99903', 'RNCP', 'Titre fictif nouveau', '', 6, TRUE, 'Enregistrement de droit', NULL, 0, 0)""");
        write("INSERT INTO certification_lien VALUES ('RNCP99901', 'RNCP99902'), ('RNCP99902', 'RNCP99903'),"
                + " ('RNCP99903', 'RNCP99904'), ('RNCP99904', 'RNCP99903')");
        write("INSERT INTO certification_code VALUES ('RNCP99903', 'FORMACODE', '15235', NULL),"
                + " ('RNCP99903', 'ROME', 'K2111', NULL)");
        write("""
                INSERT INTO habilitation (certification, siret, nature, nom, active, active_lu) VALUES
                  ('RNCP99901', '99890000100011', 'FORMER', 'Fictif', TRUE, FALSE),
                  ('RNCP99901', '99890000200019', 'FORMER', 'Fictif', FALSE, FALSE),
                  ('RNCP99901', '99890000300017', 'EVALUER', 'Fictif', TRUE, TRUE)""");
        write("INSERT INTO certification_certificateur VALUES ('RNCP99902', 1, '99890000400015', 'Fictif')");
        write("""
                INSERT INTO organisme_formation (nda, siren, denomination, denomination_cle, qualiopi_actions,
                  qualiopi_actions_lu, qualiopi_bilans, qualiopi_bilans_lu, qualiopi_vae, qualiopi_vae_lu,
                  qualiopi_apprentissage, qualiopi_apprentissage_lu, actif, actif_lu, empreinte, import) VALUES
                  ('99890000001', '998900001', 'Fictif', '', TRUE, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE, TRUE, TRUE, 0, 0),
                  ('99890000002', '998900001', 'Fictif', '', FALSE, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE, FALSE, FALSE, FALSE, 0, 0)""");
        write("""
                INSERT INTO etablissement (siret, siren, siege, ouvert, ouvert_lu, code_commune, empreinte, import) VALUES
                  ('99890000100029', '998900001', FALSE, FALSE, FALSE, NULL, 0, 0),
                  ('99890000100011', '998900001', TRUE, TRUE, FALSE, '35238', 0, 0)""");
        endImport();
    }

    @AfterEach
    void forget() {
        List.of(
                        "DELETE FROM certification WHERE numero LIKE 'RNCP9990%'",
                        "DELETE FROM certification_lien WHERE ancienne LIKE 'RNCP9990%'",
                        "DELETE FROM certification_code WHERE certification LIKE 'RNCP9990%'",
                        "DELETE FROM certification_certificateur WHERE certification LIKE 'RNCP9990%'",
                        "DELETE FROM habilitation WHERE certification LIKE 'RNCP9990%'",
                        "DELETE FROM organisme_formation WHERE nda LIKE '9989%'",
                        "DELETE FROM etablissement WHERE siret LIKE '9989%'")
                .forEach(this::write);
        endImport();
    }

    @Test
    void followsReplacementsToTheNewestAndStopsWhereTheyGoInCircles() {
        assertThat(certification("RNCP99901").remplacante()).isEqualTo("RNCP99904");
        assertThat(certification("RNCP99902").remplacante()).isEqualTo("RNCP99904");
        assertThat(certification("RNCP99903").remplacante()).isEqualTo("RNCP99904");
    }

    @Test
    void knowsWhatACertificationSays() {
        assertThat(certification("RNCP99903").deDroit()).isTrue();
        assertThat(certification("RNCP99903").romes()).containsExactly("K2111");
        assertThat(certification("RNCP99903").formacodes()).containsExactly("15235");
        assertThat(certification("RNCP99901").fin()).isEqualTo("2024-12-31");
        assertThat(certification("RNCP99901").parPartenaires()).isTrue();
        assertThat(certification("RNCP99902").parPartenaires()).isFalse();
    }

    @Test
    void letsTrainThoseWhoseRightCountsAndTheCertifier() {
        References references = snapshots.current();
        assertThat(references.mayTrain("99890000100029", "RNCP99901")).isTrue();
        assertThat(references.mayTrain("99890000200019", "RNCP99901")).isFalse();
        assertThat(references.mayTrain("99890000300017", "RNCP99901")).isFalse();
        assertThat(references.mayTrain("99890000400015", "RNCP99902")).isTrue();
        assertThat(references.mayTrain("99890000400015", "RNCP99901")).isFalse();
        assertThat(references.mayTrain("", "RNCP99901")).isFalse();
    }

    @Test
    void readsWhatCountsAndNotWhatTheLastFileSaid() {
        OrganismeFacts organisme =
                snapshots.current().findOrganisme("99890000001").orElseThrow();
        assertThat(organisme.qualiopiActions()).isTrue();
        assertThat(organisme.qualiopiVae()).isFalse();
        assertThat(snapshots
                        .current()
                        .findEtablissement("99890000100011")
                        .orElseThrow()
                        .ouvert())
                .isTrue();
        assertThat(snapshots
                        .current()
                        .findEtablissement("99890000100029")
                        .orElseThrow()
                        .ouvert())
                .isFalse();
        assertThat(snapshots.current().findEtablissement("99890000100037")).isEmpty();
        assertThat(snapshots.current().findEtablissement("RIDET")).isEmpty();
    }

    @Test
    void putsTheDeclarationsOfALegalUnitTogether() {
        OrganismeFacts together =
                snapshots.current().findOrganismeBySiren("998900001").orElseThrow();
        assertThat(together.qualiopiActions()).isTrue();
        assertThat(together.qualiopiVae()).isTrue();
        assertThat(together.actif()).isTrue();
    }

    @Test
    void staysTheSameUntilAnImportEnds() {
        References before = snapshots.current();
        write("DELETE FROM certification WHERE numero = 'RNCP99903'");
        assertThat(snapshots.current()).isSameAs(before);
        endImport();
        assertThat(snapshots.current().findCertification("RNCP99903")).isEmpty();
    }

    @Test
    void noticesALongImportThatEndsAfterAShortOneBegunLater() {
        write("INSERT INTO import_registre (genre, nom_fichier, sha256, octets, debut, par, statut)"
                + " VALUES ('long', 'essai', REPEAT('0', 64), 0, '2026-11-24', 'essai', 'EN_COURS')");
        endImport();
        References before = snapshots.current();

        write("UPDATE import_registre SET fin = '2026-11-24', statut = 'APPLIQUE' WHERE genre = 'long'");

        assertThat(snapshots.current()).isNotSameAs(before);
    }

    @Test
    void isTheSameFromEverySpace() {
        References national = TenantScope.call(Space.national(), snapshots::current);
        assertThat(TenantScope.call(Space.territory("bretagne"), snapshots::current))
                .isSameAs(national);
        assertThat(TenantScope.call(Space.territory("corse"), snapshots::current))
                .isSameAs(national);
        assertThat(TenantScope.call(Space.rollup(), snapshots::current)).isSameAs(national);
    }

    private References.CertificationFacts certification(String numero) {
        return snapshots.current().findCertification(numero).orElseThrow();
    }

    private void endImport() {
        write("INSERT INTO import_registre (genre, nom_fichier, sha256, octets, debut, fin, par, statut)"
                + " VALUES ('essai', 'essai', REPEAT('0', 64), 0, '2026-11-24', '2026-11-24', 'essai', 'APPLIQUE')");
    }

    private void write(String sql) {
        TenantScope.run(Space.reference(), () -> jdbc.sql(sql).update());
    }
}
