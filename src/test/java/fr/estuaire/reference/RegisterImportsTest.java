package fr.estuaire.reference;

import static fr.estuaire.reference.RegisterFixture.real;
import static fr.estuaire.reference.RegisterFixture.write;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.EstuaireTest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@EstuaireTest
@Import(RegisterFixture.class)
class RegisterImportsTest {
    private static final String HEADER = "code_rome,libelle_rome,code_rome_parent,transition_eco\n";

    @Autowired
    RegisterFixture registers;

    @Autowired
    RegisterImports imports;

    @TempDir
    Path directory;

    @BeforeEach
    void forget() {
        registers.forget(Register.ROME, "rome_fiche");
    }

    @Test
    void storesTheRealFileThenFindsNothingNew() {
        Path file = real("rome/unix_referentiel_code_rome_v460_utf8.csv");

        ImportReport first = registers.run(Register.ROME, file);
        ImportReport second = registers.run(Register.ROME, file);

        assertThat(first.statut()).isEqualTo(ImportStatus.APPLIQUE);
        assertThat(first.comptes()).isEqualTo(new ImportCounts(1584, 1584, 0, 0, 0, 0, 0));
        assertThat(first.line().version()).isEqualTo("v460");
        assertThat(first.line().colonnesInconnues()).isEmpty();
        assertThat(second.statut()).isEqualTo(ImportStatus.INCHANGE);
        assertThat(second.line().version()).isEqualTo("v460");
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(1584);
    }

    @Test
    void writesOnlyWhatChanged() {
        registers.run(Register.ROME, rome("A1101,Un,,", "A1102,Deux,,", "A1103,Trois,,"));
        ImportReport report = registers.run(Register.ROME, rome("A1101,Un,,", "A1102,Second,,", "A1104,Quatre,,"));

        assertThat(report.comptes()).isEqualTo(new ImportCounts(3, 1, 1, 1, 1, 0, 0));
        assertThat(registers.query("SELECT libelle_cle FROM rome_fiche ORDER BY code"))
                .containsExactly("un", "second", "trois", "quatre");
        assertThat(registers.query("SELECT code FROM rome_fiche WHERE import = " + report.id() + " ORDER BY code"))
                .containsExactly("A1102", "A1104");
    }

    @Test
    void keepsACodeThatIsGoneAndTakesItBack() {
        registers.run(Register.ROME, rome("A1101,Un,,", "A1102,Deux,,"));
        ImportReport gone = registers.run(Register.ROME, rome("A1101,Un,,"));

        assertThat(registers.query("SELECT absent_depuis FROM rome_fiche WHERE code = 'A1102'"))
                .containsExactly(String.valueOf(gone.id()));

        ImportReport back = registers.run(Register.ROME, rome("A1101,Un,,", "A1102,Deux,,"));

        assertThat(back.comptes()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(2);
    }

    @Test
    void refusesALineWithItsReasonAndKeepsTheOthers() {
        ImportReport report =
                registers.run(Register.ROME, rome("A1101,Un,,", "Z9,Deux,,", "A1101,Encore,,", "A1103,,,"));

        assertThat(report.statut()).isEqualTo(ImportStatus.APPLIQUE);
        assertThat(report.comptes().refusees()).isEqualTo(3);
        assertThat(report.refus())
                .extracting(ImportReport.RefusedLine::ligne, ImportReport.RefusedLine::raison)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "« Z9 » n’a pas la forme attendue dans « code_rome »."),
                        org.assertj.core.groups.Tuple.tuple(4L, "« A1101 » est déjà plus haut dans le fichier."),
                        org.assertj.core.groups.Tuple.tuple(5L, "« libelle_rome » est vide."));
        assertThat(registers.query("SELECT libelle FROM rome_fiche")).containsExactly("Un");
    }

    @Test
    void refusesAKeySeenMuchHigherInTheFile() {
        String[] lines = IntStream.range(1000, 3000)
                .mapToObj(i -> "A%d,Métier %d,,".formatted(i, i))
                .toArray(String[]::new);
        registers.run(Register.ROME, rome(lines));
        String[] again = java.util.Arrays.copyOf(lines, lines.length + 1);
        again[lines.length] = lines[3];

        ImportReport report = registers.run(Register.ROME, rome(again));

        assertThat(report.comptes()).isEqualTo(new ImportCounts(2001, 0, 0, 2000, 0, 1, 0));
        assertThat(report.refus().getFirst().ligne()).isEqualTo(2002);
    }

    @Test
    void holdsARegisterThatShrinksTooMuchUntilAPersonDecides() {
        registers.run(Register.ROME, rome(jobs(100)));
        ImportReport held = registers.run(Register.ROME, rome(jobs(80)));

        assertThat(held.statut()).isEqualTo(ImportStatus.RETENU);
        assertThat(held.line().motif()).startsWith("Ce fichier n’a plus 20 des 100 lignes du registre");
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(100);

        ImportReport released = registers.asNation(() -> imports.release(held.id(), "Ces métiers ont été fusionnés."));

        assertThat(released.statut()).isEqualTo(ImportStatus.APPLIQUE);
        assertThat(released.comptes().disparues()).isEqualTo(20);
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(80);
        ImportReport decided = registers.asNation(() -> imports.find(held.id()).orElseThrow());
        assertThat(decided.line().isToDecide()).isFalse();
        assertThat(decided.line().findDecision().orElseThrow().motif()).isEqualTo("Ces métiers ont été fusionnés.");
    }

    @Test
    void setsAHeldFileAside() {
        registers.run(Register.ROME, rome(jobs(100)));
        ImportReport held = registers.run(Register.ROME, rome(jobs(50)));

        registers.asNation(() -> {
            imports.reject(held.id(), "Fichier incomplet.");
            return held;
        });

        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(100);
        assertThatThrownBy(() -> registers.asNation(() -> imports.release(held.id(), "Finalement oui")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("n’attend pas ou plus de décision");
    }

    @Test
    void letsARegisterShrinkForAReason() {
        registers.run(Register.ROME, rome(jobs(100)));

        ImportReport report = registers.run(
                Register.ROME, rome(jobs(10)), ImportOptions.NONE.acceptingShrink("Nouvelle édition, plus courte."));

        assertThat(report.statut()).isEqualTo(ImportStatus.APPLIQUE);
        assertThat(report.line().findDecision().orElseThrow().motif()).isEqualTo("Nouvelle édition, plus courte.");
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(10);
    }

    @Test
    void refusesAFileMostOfWhoseLinesAreRefused() {
        registers.run(Register.ROME, rome(jobs(20)));
        String wrong = IntStream.range(0, 30).mapToObj(i -> "X" + i + ",Faux,,").collect(joining("\n"));

        ImportReport report = registers.run(Register.ROME, rome(jobs(20)[0], wrong));

        assertThat(report.statut()).isEqualTo(ImportStatus.REFUSE);
        assertThat(report.line().motif()).contains("30 sur 31 lignes", "Ligne 3 : « X0 » n’a pas la forme attendue");
        assertThat(registers.count("rome_fiche WHERE absent_depuis IS NULL")).isEqualTo(20);
    }

    @Test
    void listsTheLatestImportsFirstAndWhereEachRegisterStands() {
        registers.run(Register.ROME, rome("A1101,Un,,"));
        ImportReport last = registers.run(Register.ROME, rome("A1102,Deux,,"));

        registers.asNation(() -> {
            assertThat(imports.count(Optional.of(Register.ROME))).isEqualTo(2);
            assertThat(imports.list(Optional.of(Register.ROME), 0, 1))
                    .extracting(ImportLine::id)
                    .containsExactly(last.id());
            assertThat(imports.status())
                    .filteredOn(status -> status.register() == Register.ROME)
                    .singleElement()
                    .satisfies(status -> {
                        assertThat(status.presentes()).isEqualTo(1);
                        assertThat(status.disparues()).isEqualTo(1);
                        assertThat(status.isLoaded()).isTrue();
                    });
            return last;
        });
    }

    @Test
    void isClosedToOthersThanTheNation() {
        assertThatThrownBy(() -> imports.status()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private Path rome(String... lines) {
        return write(directory.resolve("rome.csv"), HEADER + String.join("\n", lines) + "\n");
    }

    private static String[] jobs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "B%04d,Métier %d,,".formatted(i, i))
                .toArray(String[]::new);
    }
}
