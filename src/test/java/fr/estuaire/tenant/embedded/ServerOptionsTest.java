package fr.estuaire.tenant.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerOptionsTest {
    private static final long GIB = 1L << 30;

    @Test
    void takesAnEighthOfTheMachineWithinBounds() {
        assertThat(ServerOptions.bufferPool(2 * GIB)).isEqualTo(512);
        assertThat(ServerOptions.bufferPool(24 * GIB)).isEqualTo(3072);
        assertThat(ServerOptions.bufferPool(31 * GIB)).isEqualTo(3968);
        assertThat(ServerOptions.bufferPool(512 * GIB)).isEqualTo(4096);
    }
}
