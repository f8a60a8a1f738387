package fr.estuaire.delivery;

import static fr.estuaire.rollup.Annonce.annonce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.rollup.Annonce;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.LivraisonsNationales;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.shared.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files that hold each session once. */
@EstuaireTest
@Import(LivraisonFixture.class)
class SansDoublonsTest {
    private static final String ONE = "normandie";
    private static final String TWO = "martinique";

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
        forget();
        bring(ONE, annonce("N1"), annonce("N2").duAu("20280907", "20281218"));
        bring(
                TWO,
                annonce("M1"),
                annonce("M2").avecSession("M2-T", "20290110", "20290210"),
                withAnActionThatRefersToAnother());
    }

    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    /** Its first action, which Normandy tells better, holds what the second one refers to. */
    private static Annonce withAnActionThatRefersToAnother() {
        String one = annonce("M3").xml();
        String action = one.substring(one.indexOf("<action "), one.indexOf("</action>") + "</action>".length());
        String other = action.replace("M3-A", "M3-B")
                .replace("M3-S", "M3-U")
                .replace("20270907", "20270908")
                .replace(
                        "<lieu-de-formation tag=\"principal\">",
                        "<lieu-de-formation tag=\"principal\" idref=\"lieu\">");
        return new Annonce(one.replace(
                action,
                action.replace(
                                "<lieu-de-formation tag=\"principal\">",
                                "<lieu-de-formation tag=\"principal\" id=\"lieu\">")
                        + other));
    }

    @Test
    void leavesOutTheSessionsTheActionsAndTheFormationsThatAnotherTerritoryTellsBetter() {
        List<Element> formations = NationalPathTest.formations(write(new ExportChoice(null, null, null, true)));

        assertThat(formations)
                .extracting(one -> one.numero().orElse(""))
                .contains("N1", "N2", "M2", "M3")
                .doesNotContain("M1");
        assertThat(sessions(formations, "M2")).containsExactly("M2-T");
        assertThat(sessions(formations, "M3")).containsExactly("M3-U");
        assertThat(sessions(formations, "N1")).containsExactly("N1-S");
    }

    @Test
    void isValidAlsoWhereAReferenceLedToWhatIsLeftOut() throws IOException {
        Path file = folder.resolve("martinique.xml");
        At.nation().call(() -> export.write(file, new ExportChoice(TWO, null, null, true)));

        try (var in = FeedReader.openBytes(file)) {
            assertThat(SchemaCheck.document(in, 5)).isEmpty();
        }
    }

    @Test
    void keepsEverythingUnlessAskedAndTellsTheJournal() {
        List<Element> formations = NationalPathTest.formations(write(ExportChoice.of(TWO)));

        assertThat(sessions(formations, "M1")).hasSize(1);
        assertThat(sessions(formations, "M2")).hasSize(2);
        assertThat(last()).isFalse();
        write(new ExportChoice(TWO, null, null, true));
        assertThat(last()).isTrue();
    }

    @Test
    void knowsNoDuplicatesOfPastDays() {
        assertThatThrownBy(() -> new ExportChoice(null, LocalDate.of(2026, 1, 5), null, true))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("gardez les doublons");
    }

    private boolean last() {
        return At.nation().call(() -> journal.list(Slice.first(1))).getFirst().sansDoublons();
    }

    private static List<String> sessions(List<Element> formations, String numero) {
        return formations.stream()
                .filter(one -> one.numero().orElse("").equals(numero))
                .flatMap(one -> one.children("action").stream())
                .flatMap(one -> one.children("session").stream())
                .map(one -> one.numero().orElse(""))
                .toList();
    }

    private Path write(ExportChoice choice) {
        Path file = folder.resolve("export-" + folder.toFile().list().length + ".xml");
        At.nation().call(() -> export.write(file, choice));
        return file;
    }

    private void bring(String territoire, Annonce... annonces) {
        Flux flux = Flux.unFlux();
        for (Annonce one : annonces) {
            flux.avecXml(one.xml());
        }
        livraisons.deliver(territoire, flux);
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
    }
}
