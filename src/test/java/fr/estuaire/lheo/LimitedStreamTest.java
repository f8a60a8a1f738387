package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {

    @Test
    void givesAllBytesUpToTheLimit() throws IOException {
        assertThat(new LimitedStream(bytes(10), 10).readAllBytes()).hasSize(10);
    }

    @Test
    void refusesTheFirstByteBeyondTheLimit() throws IOException {
        LimitedStream stream = new LimitedStream(bytes(11), 10);
        assertThat(stream.readNBytes(10)).hasSize(10);

        assertThatThrownBy(stream::read).isInstanceOf(LimitedStream.TooLong.class);
    }

    @Test
    void refusesAsItsReadersUnderstand() {
        LimitedStream stream = new LimitedStream(bytes(100), 10, () -> {
            throw new UnreadableFeedException("Trop long.");
        });

        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessage("Trop long.");
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
