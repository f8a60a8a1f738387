package fr.estuaire.tenant.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerOptionsTest {
    private static final long GIB = 1L << 30;

    @Test
    void takesAQuarterOfTheMachineWithinBounds() {
        assertThat(ServerOptions.bufferPool(2 * GIB)).isEqualTo(512);
        assertThat(ServerOptions.bufferPool(24 * GIB)).isEqualTo(6144);
        assertThat(ServerOptions.bufferPool(31 * GIB)).isEqualTo(7936);
        assertThat(ServerOptions.bufferPool(512 * GIB)).isEqualTo(16_384);
    }
}
