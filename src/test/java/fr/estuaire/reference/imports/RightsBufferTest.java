package fr.estuaire.reference.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.Register;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a register takes away counts only once it has said so three times on three days, and nothing in between shows. */
@EstuaireTest
class RightsBufferTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String NDA = "99880000001";
    private static final String OTHER_NDA = "99880000002";
    private static final String SIRET = "99880000000017";
    private static final String RNCP = "RNCP99881";

    @Autowired
    RightsBuffer buffer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long imports;

    @AfterEach
    void forget() {
        TenantScope.run(
                Space.reference(),
                () -> List.of(
                                "DELETE FROM organisme_formation WHERE nda LIKE '9988%'",
                                "DELETE FROM etablissement WHERE siret LIKE '9988%'",
                                "DELETE FROM habilitation WHERE certification = '" + RNCP + "'",
                                "DELETE FROM droit_en_attente",
                                "DELETE FROM droit_journal")
                        .forEach(sql -> jdbc.sql(sql).update()));
    }

    @Test
    void takesARightAwayOnTheThirdImportOfTheThirdDay() {
        body(NDA);

        vae(NDA, false, MONDAY);
        vae(NDA, false, MONDAY.plusDays(1));
        assertThat(holdsVae(NDA)).isTrue();
        assertThat(pending("QUALIOPI_VAE")).containsExactly(NDA + " 2 2");

        vae(NDA, false, MONDAY.plusDays(2));
        assertThat(holdsVae(NDA)).isFalse();
        assertThat(pending("QUALIOPI_VAE")).isEmpty();
        assertThat(journal("QUALIOPI_VAE")).containsExactly("ANNONCE", "RETIRE");
    }

    @Test
    void keepsTheOtherRightsAndTheOtherBodies() {
        body(NDA);
        body(OTHER_NDA);

        for (int day = 0; day < 3; day++) {
            vae(NDA, false, MONDAY.plusDays(day));
        }

        assertThat(holdsVae(OTHER_NDA)).isTrue();
        assertThat(holds("qualiopi_actions", NDA)).isTrue();
        assertThat(holds("actif", NDA)).isTrue();
    }

    @Test
    void givesARightAtOnce() {
        body(NDA);
        for (int day = 0; day < 3; day++) {
            vae(NDA, false, MONDAY.plusDays(day));
        }

        vae(NDA, true, MONDAY.plusDays(3));

        assertThat(holdsVae(NDA)).isTrue();
    }

    @Test
    void forgetsALossThatTheRegisterTookBack() {
        body(NDA);

        vae(NDA, false, MONDAY);
        vae(NDA, false, MONDAY.plusDays(1));
        vae(NDA, true, MONDAY.plusDays(2));
        assertThat(pending("QUALIOPI_VAE")).isEmpty();

        vae(NDA, false, MONDAY.plusDays(3));
        vae(NDA, false, MONDAY.plusDays(4));
        assertThat(holdsVae(NDA)).isTrue();
        assertThat(journal("QUALIOPI_VAE")).containsExactly("ANNONCE", "REVENU", "ANNONCE");
    }

    @Test
    void wantsSeveralDaysHoweverOftenARegisterIsImported() {
        body(NDA);

        for (int time = 0; time < 10; time++) {
            vae(NDA, false, MONDAY);
        }

        assertThat(holdsVae(NDA)).isTrue();
        assertThat(pending("QUALIOPI_VAE")).containsExactly(NDA + " 10 1");
    }

    @Test
    void wantsSeveralImportsHoweverFarTheClockJumps() {
        body(NDA);

        vae(NDA, false, MONDAY);
        vae(NDA, false, MONDAY.plusYears(10));

        assertThat(holdsVae(NDA)).isTrue();
    }

    @Test
    void countsTheDaysAgainOnceTheClockHasGoneBack() {
        body(NDA);

        vae(NDA, false, MONDAY);
        vae(NDA, false, MONDAY.plusYears(10));
        vae(NDA, false, MONDAY.plusDays(1));
        vae(NDA, false, MONDAY.plusDays(2));
        assertThat(holdsVae(NDA)).isTrue();

        vae(NDA, false, MONDAY.plusDays(3));
        assertThat(holdsVae(NDA)).isFalse();
    }

    @Test
    void buffersTheClosingOfAnEstablishment() {
        in(() -> jdbc.sql("""
                        INSERT INTO etablissement (siret, siren, siege, ouvert, ouvert_lu, empreinte, import)
                        VALUES (?, LEFT(?, 9), TRUE, TRUE, FALSE, 0, 0)""").params(SIRET, SIRET).update());

        settle(Register.SIRENE, MONDAY);
        assertThat(pending("ETABLISSEMENT")).containsExactly(SIRET + " 1 1");

        settle(Register.SIRENE, MONDAY.plusDays(1));
        settle(Register.SIRENE, MONDAY.plusDays(2));
        assertThat(one("SELECT ouvert FROM etablissement WHERE siret = '" + SIRET + "'"))
                .isFalse();
    }

    @Test
    void buffersTheEndOfAnEntitlement() {
        in(() -> jdbc.sql("""
                        INSERT INTO habilitation (certification, siret, nature, nom, active, active_lu)
                        VALUES (?, ?, 'FORMER', 'Organisme fictif', TRUE, FALSE)""").params(RNCP, SIRET).update());

        settle(Register.FRANCE_COMPETENCES, MONDAY);
        settle(Register.ORGANISMES, MONDAY.plusDays(1));
        assertThat(pending("HABILITATION")).containsExactly(RNCP + " " + SIRET + " 1 1");

        settle(Register.FRANCE_COMPETENCES, MONDAY.plusDays(1));
        settle(Register.FRANCE_COMPETENCES, MONDAY.plusDays(2));
        assertThat(one("SELECT active FROM habilitation WHERE certification = '" + RNCP + "'"))
                .isFalse();
        assertThat(journal("HABILITATION")).containsExactly("ANNONCE", "RETIRE");
    }

    @Test
    void refusesToWorkOutsideTheTransactionOfAnImport() {
        assertThatThrownBy(
                        () -> TenantScope.run(Space.reference(), () -> buffer.settle(Register.ORGANISMES, 1, MONDAY)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Whatever the register says and whatever the clock does, a right that went was denied thrice in a row, on three dates. */
    @Test
    void neverTakesAwayWhatWasNotDeniedThriceOnThreeDates() {
        Random random = new Random(20261124);
        for (int round = 0; round < 20; round++) {
            forget();
            body(NDA);
            followAtRandom(random, round);
        }
    }

    private void followAtRandom(Random random, int round) {
        Deque<LocalDate> denials = new ArrayDeque<>();
        LocalDate day = MONDAY;
        for (int step = 0; step < 12 && holdsVae(NDA); step++) {
            day = random.nextInt(5) == 0
                    ? MONDAY.plusDays(random.nextInt(400) - 200L)
                    : day.plusDays(random.nextInt(2));
            boolean said = random.nextInt(4) == 0;
            if (said) {
                denials.clear();
            } else {
                denials.add(day);
            }
            vae(NDA, said, day);
            assertThat(holdsVae(NDA)
                            || (denials.size() >= 3
                                    && denials.stream().distinct().count() >= 3))
                    .as("tour %d, étape %d, refus %s", round, step, denials)
                    .isTrue();
        }
    }

    private void vae(String nda, boolean said, LocalDate day) {
        in(() -> jdbc.sql("UPDATE organisme_formation SET qualiopi_vae_lu = ? WHERE nda = ?")
                .params(said, nda)
                .update());
        settle(Register.ORGANISMES, day);
    }

    private void settle(Register register, LocalDate day) {
        imports++;
        in(() -> transaction.executeWithoutResult(status -> buffer.settle(register, imports, day)));
    }

    private void body(String nda) {
        in(() -> jdbc.sql("""
                        INSERT INTO organisme_formation (nda, denomination, denomination_cle, qualiopi_actions,
                          qualiopi_actions_lu, qualiopi_bilans, qualiopi_bilans_lu, qualiopi_vae, qualiopi_vae_lu,
                          qualiopi_apprentissage, qualiopi_apprentissage_lu, actif, actif_lu, empreinte, import)
                        VALUES (?, 'Organisme fictif', 'organisme fictif', TRUE, TRUE, FALSE, FALSE, TRUE, TRUE,
                          FALSE, FALSE, TRUE, TRUE, 0, 0)""").param(nda).update());
    }

    private boolean holdsVae(String nda) {
        return holds("qualiopi_vae", nda);
    }

    private boolean holds(String column, String nda) {
        return one("SELECT " + column + " FROM organisme_formation WHERE nda = '" + nda + "'");
    }

    private boolean one(String sql) {
        return TenantScope.call(
                Space.referenceReader(),
                () -> jdbc.sql(sql).query(Boolean.class).single());
    }

    private List<String> pending(String genre) {
        return texts("SELECT CONCAT(cle, ' ', vu_imports, ' ', vu_jours) FROM droit_en_attente WHERE genre = ?", genre);
    }

    private List<String> journal(String genre) {
        return texts("SELECT evenement FROM droit_journal WHERE genre = ? ORDER BY id", genre);
    }

    private List<String> texts(String sql, String genre) {
        return TenantScope.call(
                Space.referenceReader(),
                () -> jdbc.sql(sql).param(genre).query(String.class).list());
    }

    private static void in(Runnable work) {
        TenantScope.run(Space.reference(), work);
    }
}
