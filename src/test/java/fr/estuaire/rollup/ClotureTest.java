package fr.estuaire.rollup;

import static fr.estuaire.rollup.Annonce.annonce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is worked out over all territories is so once a run, whatever happens at its end. */
@EstuaireTest
@Import(LivraisonFixture.class)
class ClotureTest extends DoublonsScene {
    @Autowired
    Cloture cloture;

    @Autowired
    RunRecords records;

    @Test
    void isWorkedOutOnceARunHoweverOftenItIsClosed() {
        bring(NORMANDIE, annonce("N1"));
        RunReport report = bring(BRETAGNE, annonce("B1"));
        List<String> once = rows();

        TenantScope.run(Space.rollup(), () -> {
            cloture.closeFinished(Instant.now());
            inTransaction(() -> doublons.refresh(report.execution()));
        });
        assertThat(rows()).isEqualTo(once);

        run(List.of(NORMANDIE));
        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void makesUpForARunThatDiedBeforeItWasClosed() {
        bring(NORMANDIE, annonce("N1"));
        RunReport died = bring(BRETAGNE, annonce("B1"));
        // as if the process had been killed after the last territory and before the end of the run
        TenantScope.run(Space.rollup(), () -> {
            jdbc.sql("UPDATE execution SET fin = NULL WHERE id = ?")
                    .param(died.execution())
                    .update();
            jdbc.sql("UPDATE doublon_etat SET execution = ?")
                    .param(died.execution() - 1)
                    .update();
            jdbc.sql("DELETE FROM doublon_session").update();
        });

        bring(CORSE, annonce("C2").duAu("20290907", "20291218"));

        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU");
        assertThat(TenantScope.call(Space.rollup(), records::listFinished)).isEmpty();
    }

    @Test
    void closesARunWhoseDuplicatesCannotBeWorkedOutAndMakesUpForItInTheNext() {
        bring(CORSE, othersOfCorse());
        bring(BRETAGNE, annonce("B1"));
        standInTheWayOf(BRETAGNE, "B1");

        RunReport report = bring(NORMANDIE, annonce("N1"));

        assertThat(isClosed(report.execution())).isTrue();
        assertThat(count("formation_catalogue WHERE numero = 'N1' AND territoire = '" + NORMANDIE + "'"))
                .isEqualTo(1);
        assertThat(count("doublon_session WHERE execution = " + report.execution()))
                .isZero();
        TenantScope.run(
                Space.rollup(),
                () -> jdbc.sql("DELETE FROM doublon_session WHERE signature = 1")
                        .update());
        run(List.of(NORMANDIE));
        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU");
    }

    /** Enough for a night beside them to be a small one, which touches no other row than its own. */
    private static Annonce[] othersOfCorse() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(n -> annonce("CX" + n).avec("<code-RS>7311<", "<code-RS>" + (8000 + n) + "<"))
                .toArray(Annonce[]::new);
    }

    /** A row that should not be there: the one of this formation cannot be written beside it. */
    private void standInTheWayOf(String territoire, String numero) {
        TenantScope.run(
                Space.rollup(), () -> jdbc.sql("""
                        INSERT INTO doublon_session (formation, rang, signature, territoire, retenue_formation, retenue_rang,
                          retenue_territoire, raison, execution)
                        SELECT id, 0, 1, territoire, id, 0, territoire, 'CODE', 0 FROM formation_catalogue WHERE territoire = ? AND numero = ?""").params(territoire, numero).update());
    }

    private boolean isClosed(long execution) {
        return count("execution WHERE fin IS NOT NULL AND id = " + execution) == 1;
    }

    private int count(String from) {
        return TenantScope.call(
                Space.rollup(),
                () -> jdbc.sql("SELECT COUNT(*) FROM " + from)
                        .query(Integer.class)
                        .single());
    }
}
