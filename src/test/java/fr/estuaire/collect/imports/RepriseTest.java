package fr.estuaire.collect.imports;

import static fr.estuaire.collect.imports.FichierLheo.formation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.OffreService;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.tenant.EstuaireProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of imports when the server stops under them, and when they are old. */
@EstuaireTest
@org.springframework.context.annotation.Import(OffreFixture.class)
class RepriseTest {
    private static final AtomicInteger BODIES = new AtomicInteger();
    private static final Duration LONG = Duration.ofMinutes(2);

    @Autowired
    Imports imports;

    @Autowired
    Reprise reprise;

    @Autowired
    Menage menage;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreSearch search;

    @Autowired
    OffreService offres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EstuaireProperties properties;

    private String siret = "";
    private At body = At.nation();
    private At elsewhere = At.nation();

    @BeforeEach
    void bodies() {
        siret = RegistersFixture.siret(740, BODIES.incrementAndGet());
        body = fixture.body("bretagne", siret);
        elsewhere = fixture.body("normandie", siret);
    }

    @Test
    void analysesAgainWhatAStopInterruptedAndDoublesNothing() {
        long id = analysed(body);
        long other = analysed(elsewhere);
        long remarks = count("import_remarque", id);
        assertThat(remarks).isPositive();
        dies(body, id, Statut.ANALYSE);
        body.run(() -> jdbc.sql("DELETE FROM import_offre WHERE import = ? AND rang = 3")
                .param(id)
                .update());

        reprise.run();

        assertThat(body.call(() -> imports.await(id, LONG)).statut()).isEqualTo(Statut.A_DECIDER);
        assertThat(body.call(() -> imports.listLines(id, null, 0, 10)))
                .extracting(LigneImport::numero)
                .containsExactly("X1", "X2", "X3");
        assertThat(count("import_remarque", id)).isEqualTo(remarks);
        assertThat(list(body)).isEmpty();
        assertThat(elsewhere.call(() -> imports.get(other)).statut()).isEqualTo(Statut.A_DECIDER);
    }

    @Test
    void writesOnceWhatAStopInterruptedInTwoTerritories() {
        long id = analysed(body);
        long other = analysed(elsewhere);
        dies(body, id, Statut.IMPORT);
        dies(elsewhere, other, Statut.IMPORT);

        reprise.run();
        body.call(() -> imports.await(id, LONG));
        elsewhere.call(() -> imports.await(other, LONG));
        reprise.run();

        assertThat(body.call(() -> imports.get(id)).statut()).isEqualTo(Statut.IMPORTE);
        assertThat(list(body)).extracting(OffreLine::intitule).containsExactlyInAnyOrder("Un", "Deux", "Trois");
        assertThat(list(elsewhere)).hasSize(3);
        assertThat(body.call(() -> offres.listEvenements(list(body).getFirst().numero())))
                .hasSize(1)
                .first()
                .satisfies(evenement -> assertThat(evenement.par()).isEqualTo("essai"));
    }

    @Test
    void leavesAloneWhatIsAtWork() {
        long id = analysed(body);
        body.run(() -> jdbc.sql("UPDATE import SET statut = 'IMPORT', vu_le = current_timestamp(3) WHERE id = ?")
                .param(id)
                .update());

        reprise.run();

        assertThat(body.call(() -> imports.get(id)).statut()).isEqualTo(Statut.IMPORT);
        assertThat(list(body)).isEmpty();
    }

    @Test
    void endsWhatSomebodyHadCancelledBeforeTheStop() {
        long id = analysed(body);
        dies(body, id, Statut.IMPORT);
        body.run(() -> jdbc.sql("UPDATE import SET annule_par = 'essai' WHERE id = ?")
                .param(id)
                .update());

        reprise.run();

        assertThat(body.call(() -> imports.get(id))).satisfies(read -> {
            assertThat(read.statut()).isEqualTo(Statut.A_DECIDER);
            assertThat(read.motif()).contains("rien n’a été écrit");
        });
        assertThat(list(body)).isEmpty();
    }

    @Test
    void leavesToThePersonWhatWasInterruptedTimeAndAgain() {
        long id = analysed(body);
        dies(body, id, Statut.ANALYSE);
        body.run(() -> jdbc.sql("UPDATE import SET reprises = 2 WHERE id = ?")
                .param(id)
                .update());

        reprise.run();

        assertThat(body.call(() -> imports.get(id)).statut()).isEqualTo(Statut.INTERROMPU);
        body.run(() -> imports.resume(id));
        assertThat(body.call(() -> imports.await(id, LONG)).statut()).isEqualTo(Statut.A_DECIDER);
    }

    @Test
    void letsGoOfOldFilesThenOfOldReportsAndKeepsTheOffers() throws IOException {
        long old = analysed(body);
        body.run(() -> imports.accept(old));
        body.call(() -> imports.await(old, LONG));
        long recent = analysed(elsewhere);
        ages(body, old, 91);

        menage.run();

        assertThat(file(body, old)).isEmpty();
        assertThat(file(elsewhere, recent)).isNotEmpty();
        assertThat(properties.home().resolve(file(elsewhere, recent))).exists();
        assertThat(body.call(() -> imports.countLines(old, null))).isEqualTo(3);
        ages(body, old, 400);
        menage.run();
        assertThat(body.call(() -> imports.find(old))).isEmpty();
        assertThat(count("import_offre", old) + count("import_remarque", old)).isZero();
        assertThatThrownBy(() -> body.run(() -> imports.get(old))).isInstanceOf(NoSuchElementException.class);
        assertThat(elsewhere.call(() -> imports.find(recent))).isPresent();
        assertThat(list(body)).hasSize(3);
    }

    @Test
    void saysThatAForgottenFileMustBeSentAgain() throws IOException {
        long id = analysed(body);
        dies(body, id, Statut.ANALYSE);
        ages(body, id, 91);

        menage.run();

        assertThatThrownBy(() -> body.run(() -> imports.resume(id))).hasMessageContaining("déposez-le de nouveau");
    }

    private long analysed(At at) {
        FichierLheo file = FichierLheo.of(
                formation("X1", "Un", siret, 1), formation("X2", "Deux", siret, 1), formation("X3", "Trois", siret, 1));
        long id = at.call(() -> imports.receive("offres.xml", file.stream(), Imports.Options.AUCUNE));
        assertThat(at.call(() -> imports.await(id, LONG)).statut()).isEqualTo(Statut.A_DECIDER);
        return id;
    }

    /** As a kill leaves it: the step under way, no sign of life, nothing of its transaction. */
    private void dies(At at, long id, Statut step) {
        at.run(() -> jdbc.sql("UPDATE import SET statut = ?, fait = 1, total = 3, vu_le = ? WHERE id = ?")
                .params(
                        step.name(),
                        fr.estuaire.shared.UtcTime.toColumn(Instant.now().minus(10, ChronoUnit.MINUTES)),
                        id)
                .update());
    }

    private void ages(At at, long id, int days) throws IOException {
        Instant then = Instant.now().minus(days, ChronoUnit.DAYS);
        String fichier = file(at, id);
        if (!fichier.isEmpty()) {
            Files.setLastModifiedTime(properties.home().resolve(fichier), FileTime.from(then));
        }
        at.run(() -> jdbc.sql("UPDATE import SET recu_le = ? WHERE id = ?")
                .params(fr.estuaire.shared.UtcTime.toColumn(then), id)
                .update());
    }

    private String file(At at, long id) {
        return at.call(() -> jdbc.sql("SELECT fichier FROM import WHERE id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private long count(String table, long id) {
        return body.call(() -> jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE import = ?")
                .param(id)
                .query(Long.class)
                .single());
    }

    private List<OffreLine> list(At at) {
        return at.call(() -> search.list(OffreFilter.TOUTES, 0, 100));
    }
}
