package fr.estuaire.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.TestHome;
import fr.estuaire.rollup.Flux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {
    @TempDir
    Path directory;

    @Test
    void saysWhichFilesAreNoLongerWhatTheyWere() throws IOException {
        Path home = TestHome.create();
        Path feed = Flux.unFlux().avec("N1", "Anglais").write(directory.resolve("flux.xml"));
        Terminal.run("deliver", "normandie", feed.toString(), "--home", home.toString());

        Terminal whole = Terminal.run("archive", "verify", "normandie", "grand-est", "--home", home.toString());
        try (var files = Files.walk(home.resolve("files").resolve("archive"))) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        Terminal lost = Terminal.run("archive", "verify", "--home", home.toString());

        assertThat(whole.code()).isEqualTo(Console.DONE);
        assertThat(whole.out())
                .containsPattern("normandie +1 fichier gardé, rien à signaler")
                .containsPattern("grand-est +0 fichier gardé, rien à signaler");
        assertThat(lost.code()).isEqualTo(Console.REFUSED);
        assertThat(lost.out())
                .containsPattern("livraison +manque +files/archive/normandie/")
                .containsPattern("normandie +1 fichier gardé, 1 défaut : restaurez-le depuis une sauvegarde");
    }

    @Test
    void saysHowItIsWritten() {
        Terminal help = Terminal.run("help", "archive", "verify");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("TERRITOIRE", "--home");
    }

    @Test
    void namesTheTerritoryThatItDoesNotKnow() {
        Terminal verify = Terminal.run("archive", "verify", "atlantide");

        assertThat(verify.code()).isEqualTo(Console.FAILED);
        assertThat(verify.err()).contains("atlantide");
    }
}
