package fr.estuaire.delivery;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.LivraisonsNationales;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.shared.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Files of past days, and of what changed since. */
@EstuaireTest
@Import(LivraisonFixture.class)
class PastDeliveriesTest {
    private static final String ONE = "guadeloupe";
    private static final String TWO = "la-reunion";
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    Rollup rollup;

    @Autowired
    NationalExport export;

    @Autowired
    LivraisonsNationales journal;

    @Autowired
    LivraisonFixture livraisons;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        bring(MONDAY, ONE, unFlux().avec("G1", "Canne").avec("G2", "Banane").avec("G3", "Rhum"));
        bring(MONDAY, TWO, unFlux().avec("G1", "Vanille"));
        bring(
                TUESDAY,
                ONE,
                unFlux().avec("G1", "Canne").avec("G2", "Banane plantain").avec("G4", "Ananas"));
    }

    @Test
    void writesTheCatalogueAsItWasWhenADayEnded() throws IOException {
        Path then = folder.resolve("lundi.xml");
        Path now = folder.resolve("mardi.xml");

        At.nation().call(() -> export.write(then, new ExportChoice(ONE, MONDAY, null)));
        At.nation().call(() -> export.write(now, new ExportChoice(ONE, TUESDAY, null)));

        assertThat(titles(then)).containsExactly("Canne", "Banane", "Rhum");
        assertThat(titles(now)).containsExactly("Canne", "Banane plantain", "Ananas");
        assertThat(titles(write(new ExportChoice(null, MONDAY, null)))).contains("Rhum", "Vanille");
        assertThat(titles(write(new ExportChoice(TWO, TUESDAY, null)))).containsExactly("Vanille");
        try (var in = FeedReader.openBytes(then)) {
            assertThat(SchemaCheck.document(in, 5)).isEmpty();
        }
    }

    @Test
    void writesOnlyWhatIsNewOrChangedAndTheNumbersThatWent() throws IOException {
        ExportChoice difference = new ExportChoice(ONE, TUESDAY, MONDAY);
        Path csv = folder.resolve("retraits.csv");

        assertThat(titles(write(difference))).containsExactly("Banane plantain", "Ananas");
        ExportReport gone = At.nation().call(() -> export.writeWithdrawn(csv, difference));

        assertThat(gone.formations()).isEqualTo(1);
        assertThat(Files.readAllLines(csv)).hasSize(2).last().asString().startsWith("guadeloupe;G3;Rhum;");
        assertThatThrownBy(() -> write(new ExportChoice(TWO, TUESDAY, MONDAY)))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("rien à écrire");
    }

    @Test
    void keepsAJournalOfWhatLeft() throws Exception {
        ExportChoice choice = new ExportChoice(ONE, TUESDAY, MONDAY);
        Path file = write(choice);

        var last = At.nation().call(() -> journal.list(Slice.first(1))).getFirst();

        assertThat(last.par()).isEqualTo("essai");
        assertThat(last.fichier()).endsWith(file.getFileName().toString());
        assertThat(last.formations()).isEqualTo(2);
        assertThat(last.octets()).isEqualTo(Files.size(file));
        assertThat(last.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        assertThat(List.of(last.territoire(), last.jour(), last.depuis())).containsExactly(ONE, TUESDAY, MONDAY);
    }

    @Test
    void refusesADifferenceBackwardsADayBeforeTheFirstOneAndWhoIsNotOfTheNation() {
        assertThatThrownBy(() -> new ExportChoice(null, MONDAY, TUESDAY)).isInstanceOf(ExportRefusedException.class);
        assertThatThrownBy(() -> write(new ExportChoice(ONE, MONDAY.minusDays(1), null)))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("aucune formation du territoire Guadeloupe ce jour-là");
        assertThatThrownBy(() ->
                        At.administrator(ONE).call(() -> export.write(folder.resolve("x.xml"), ExportChoice.of(ONE))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Path write(ExportChoice choice) {
        Path file = folder.resolve("export-" + folder.toFile().list().length + ".xml.gz");
        At.nation().call(() -> export.write(file, choice));
        return file;
    }

    private void bring(LocalDate day, String territoire, Flux flux) {
        livraisons.deliver(territoire, flux);
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
        livraisons.moveLastRunTo(territoire, day);
    }

    private static List<String> titles(Path file) {
        return NationalPathTest.formations(file).stream()
                .flatMap(one -> one.text("intitule-formation").stream())
                .toList();
    }
}
