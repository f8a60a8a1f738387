package fr.estuaire.reference.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFileTest {
    @TempDir
    Path directory;

    @Test
    void saysThatAFileMayNotBeRead() {
        assertThatThrownBy(() -> RegisterFile.of(directory.resolve("f.csv"), "f.csv", path -> {
                    throw new AccessDeniedException(path.toString());
                }))
                .isInstanceOf(UnreadableRegisterException.class)
                .hasMessage(
                        "Le fichier « f.csv » ne peut pas être lu : demandez le droit de lecture à votre administrateur.");
    }

    @Test
    void countsWhatIsReadOfIt() throws IOException {
        RegisterFile file = RegisterFile.of(Files.writeString(directory.resolve("f.csv"), "12345"), "f.csv");

        try (InputStream in = file.open()) {
            in.readAllBytes();
        }

        assertThat(file.octets()).isEqualTo(5);
        assertThat(file.read()).hasValue(5);
        assertThat(file.sha256()).startsWith("5994471abb01112a");
    }
}
