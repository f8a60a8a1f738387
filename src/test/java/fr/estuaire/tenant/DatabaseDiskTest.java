package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DatabaseDiskTest {
    private static final DataSize MORE_THAN_ANY = DataSize.ofTerabytes(8_000_000);

    @TempDir
    Path folder;

    @Test
    void isFullWhileLessThanTheReserveIsLeft() {
        assertThat(new DatabaseDisk(folder, MORE_THAN_ANY).isFull()).isTrue();
        assertThat(new DatabaseDisk(folder, DataSize.ofBytes(1)).isFull()).isFalse();
    }

    @Test
    void holdsAServerElsewhereToHaveRoom() {
        assertThat(new DatabaseDisk(null, MORE_THAN_ANY).isFull()).isFalse();
    }
}
