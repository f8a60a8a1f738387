package fr.estuaire.collect.releve;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SommeTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void readsWhatSha256sumWrites() {
        assertThatCode(() -> Somme.check(SHA256 + "  flux.xml\n", SHA256)).doesNotThrowAnyException();
        assertThatCode(() -> Somme.check(SHA256.toUpperCase(java.util.Locale.ROOT), SHA256))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoChecksum() {
        assertThatThrownBy(() -> Somme.check(null, SHA256)).hasMessageContaining("n’est pas publiée");
        assertThatThrownBy(() -> Somme.check("<html>404</html>", SHA256)).hasMessageContaining("n’est pas publiée");
        assertThatThrownBy(() -> Somme.check(SHA256 + "0", SHA256)).hasMessageContaining("n’est pas publiée");
    }

    @Test
    void refusesAnotherFile() {
        assertThatThrownBy(() -> Somme.check("f".repeat(64), SHA256)).hasMessageContaining("annonce");
    }
}
