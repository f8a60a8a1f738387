package fr.estuaire.reference.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFixture;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.shared.Uai;
import fr.estuaire.shared.ui.PagedGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What the nation sees of the registers, and what it decides. */
@EstuaireTest
@Import({RegisterFixture.class, RegistersFixture.class})
class ReferentielsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterFixture registers;

    @Autowired
    RegistersFixture rows;

    @Autowired
    RegisterImports imports;

    @Autowired
    RunningImports running;

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        registers.forget(Register.UAI, "uai");
    }

    @Test
    void showsWhereEachRegisterStands() throws IOException {
        registers.run(Register.UAI, schools(30, 1));
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("referentiels");
            assertThat(GridKt._size(_get(Grid.class))).isGreaterThanOrEqualTo(8);

            browser.go("referentiels/uai");
            assertThat(_get(H1.class).getText()).isEqualTo("Établissements d’enseignement");
            assertThat(_find(Upload.class)).hasSize(1);
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
        }
    }

    @Test
    void showsTheReportOfAnImportWithItsRefusedLines() throws IOException {
        ImportReport report = registers.run(Register.UAI, schools(3, 1));
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("referentiels/uai/" + report.id());
            assertThat(_get(H1.class).getText()).isEqualTo("ecoles.csv");
            assertThat(titles()).contains("Lignes", "Fichier", "Lignes refusées");

            browser.go("referentiels/rome/" + report.id());
            assertThat(_get(H1.class).getText()).isEqualTo("Page introuvable");
            browser.go("referentiels/communes");
            assertThat(_get(H1.class).getText()).isEqualTo("Page introuvable");
        }
    }

    @Test
    void letsAPersonSetAHeldFileAsideForAReason() throws IOException {
        registers.run(Register.UAI, schools(300, 0));
        ImportReport held = registers.run(Register.UAI, schools(100, 0));
        assertThat(held.statut()).isEqualTo(ImportStatus.RETENU);
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("referentiels/uai");
            assertThat(titles()).contains("« ecoles.csv » attend une décision");
            _click(_get(Button.class, spec -> spec.withText("Écarter ce fichier")));
            _click(_get(Button.class, spec -> spec.withText("Écarter")));
            assertThat(imports(held.id()).line().decision()).isNull();

            _get(TextArea.class).setValue("Export coupé");
            _click(_get(Button.class, spec -> spec.withText("Écarter")));
            assertThat(titles()).doesNotContain("« ecoles.csv » attend une décision");
        }
        assertThat(registers.count("uai WHERE absent_depuis IS NULL")).isEqualTo(300);
    }

    @Test
    void importsAReceivedFileInTheBackgroundAndDeletesIt() throws Exception {
        Path file = schools(40, 0);
        CompletableFuture<RunningImports.State> over = new CompletableFuture<>();
        Runnable unfollow = running.follow(state -> {
            if (state.isOver()) {
                over.complete(state);
            }
        });
        try {
            assertThat(running.start(Register.UAI, file, "ecoles.csv", "essai")).isTrue();
            RunningImports.State state = over.get(60, TimeUnit.SECONDS);

            assertThat(state.refusal()).isNull();
            assertThat(registers.count("uai")).isEqualTo(40);
            assertThat(file).doesNotExist();
        } finally {
            unfollow.run();
        }
    }

    @Test
    void releasesAHeldFileInTheBackground() throws Exception {
        registers.run(Register.UAI, schools(300, 0));
        ImportReport held = registers.run(Register.UAI, schools(100, 0));
        CompletableFuture<RunningImports.State> over = new CompletableFuture<>();
        Runnable unfollow = running.follow(state -> {
            if (state.isOver()) {
                over.complete(state);
            }
        });
        try {
            assertThat(running.release(Register.UAI, held.id(), "ecoles.csv", "La liste est recentrée", "essai"))
                    .isTrue();
            over.get(60, TimeUnit.SECONDS);
        } finally {
            unfollow.run();
        }
        assertThat(registers.count("uai WHERE absent_depuis IS NULL")).isEqualTo(100);
        assertThat(imports(held.id()).line().decision()).isNotNull();
    }

    @Test
    void believesNothingThatABrowserSaysOfAFile() throws IOException {
        assertThat(ReceivedRegister.name("C:\\temp\\..\\liste\u0000.csv")).isEqualTo("liste.csv");
        assertThat(ReceivedRegister.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ReceivedRegister.name("/")).isEqualTo("fichier");
        Path copy = folder.resolve("copie");
        ReceivedRegister.copy(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), copy);
        assertThat(copy).hasContent("abc");
    }

    @Test
    void listsTheRightsThatWait() {
        rows.announceLoss("ETABLISSEMENT", RegistersFixture.siret(701, 1), 2);
        rows.announceLoss("HABILITATION", "RNCP99701 " + RegistersFixture.siret(701, 2), 1);
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("referentiels/droits-en-attente?recherche=RNCP99701");
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
        }
    }

    @Test
    void isTheNationsAlone() {
        for (At at : List.of(At.collector("bretagne"), At.administrator("bretagne"), At.body("la-reunion", "04_OF1"))) {
            try (Browser browser = Browser.open(context, at)) {
                for (String path : List.of("referentiels", "referentiels/uai", "referentiels/droits-en-attente")) {
                    browser.go(path);
                    assertThat(_get(H1.class).getText()).isEqualTo("Accès refusé");
                }
            }
        }
    }

    private ImportReport imports(long id) {
        return registers.asNation(() -> imports.find(id)).orElseThrow();
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private Path schools(int valid, int refused) throws IOException {
        String lines = IntStream.rangeClosed(1, valid)
                .mapToObj(rank -> uai(rank) + ";1;LYCEE " + rank + "\n")
                .collect(Collectors.joining());
        String wrong = "XYZ;1;FAUX\n".repeat(refused);
        return Files.writeString(
                folder.resolve("ecoles.csv"),
                "numero_uai;etat_etablissement;denomination_principale\n" + lines + wrong);
    }

    private static String uai(int rank) {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> "099%04d%c".formatted(rank, (char) letter))
                .filter(Uai::isValid)
                .findFirst()
                .orElseThrow();
    }
}
