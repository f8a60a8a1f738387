package fr.estuaire.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCommandTest {
    @TempDir
    Path directory;

    @Test
    void importsARegisterAndSaysWhereItStands() throws IOException {
        String home = TestHome.create().toString();
        Path file = Files.writeString(
                directory.resolve("code_rome_v99_20261101.csv"),
                "code_rome,libelle_rome,nouveauté\nA1101,Métier inventé,\nfaux,Autre,\n");

        Terminal first = Terminal.run("reference", "import", "rome", file.toString(), "--home", home);
        Terminal second = Terminal.run("reference", "import", "rome", file.toString(), "--home", home);
        Terminal status = Terminal.run("reference", "status", "--home", home);
        Terminal damaged = Terminal.run(
                "reference",
                "import",
                "rome",
                Files.writeString(directory.resolve("vide.csv"), "").toString(),
                "--home",
                home);

        assertThat(first.out())
                .contains("ligne 3  « faux » n’a pas la forme attendue")
                .contains("Colonnes inconnues, laissées de côté : nouveauté.")
                .contains("rome v99 : 2 lues, 1 nouvelle, 0 modifiée, 0 inchangée, 0 disparue, 1 refusée.");
        assertThat(first.code()).isEqualTo(Console.REFUSED);
        assertThat(second.out()).contains("rome v99 : rien de nouveau");
        assertThat(second.code()).isEqualTo(Console.DONE);
        assertThat(status.out())
                .containsPattern("rome +v99 +1er\u00a0nov\\.\u00a02026 +appliqué le .*, 1 ligne, 0 disparue")
                .containsPattern("certif-info +jamais importé");
        assertThat(damaged.code()).isEqualTo(Console.FAILED);
        assertThat(damaged.err().strip()).contains("vide").hasLineCount(1);
    }

    @Test
    void namesTheRegistersWhenItDoesNotKnowOne() {
        Terminal import_ = Terminal.run("reference", "import", "romee", "fichier.csv");

        assertThat(import_.code()).isEqualTo(Console.FAILED);
        assertThat(import_.err().strip())
                .contains("« romee »", "kit-apprentissage")
                .hasLineCount(1);
    }

    @Test
    void saysHowItIsWritten() {
        Terminal help = Terminal.run("help", "reference", "import");
        Terminal incomplete = Terminal.run("reference", "import", "rome");

        assertThat(help.out()).contains("estuaire reference import", "GENRE", "FICHIER", "--accept-shrink");
        assertThat(incomplete.code()).isEqualTo(Console.FAILED);
        assertThat(incomplete.err()).contains("Il manque : FICHIER", "./estuaire help reference import");
    }
}
