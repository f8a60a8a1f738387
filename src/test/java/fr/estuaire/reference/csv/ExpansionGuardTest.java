package fr.estuaire.reference.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class ExpansionGuardTest {

    @Test
    void refusesASmallFileThatGrowsWithoutEnd() {
        assertThatThrownBy(() -> new ExpansionGuard(endless(), 100_000).transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(UnreadableRegisterException.class)
                .hasMessageContaining("grossit sans fin");
    }

    @Test
    void lets100MebibytesOutOfAnyFile() throws IOException {
        int size = 90 << 20;
        InputStream zeros = new ByteArrayInputStream(new byte[size]);

        assertThat(new ExpansionGuard(zeros, 1).transferTo(OutputStream.nullOutputStream()))
                .isEqualTo(size);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
    }
}
