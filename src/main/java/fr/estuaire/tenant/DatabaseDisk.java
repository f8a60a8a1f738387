package fr.estuaire.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The room on the disk of the database, as far as this process can see it. A server without any room stops when it has to put
 * back a large transaction, and cannot start again: whoever writes much stops while there is still some.
 */
public final class DatabaseDisk {
    private final @Nullable Path folder;
    private final DataSize reserve;

    /**
     * @param folder of the server's data; null when the server runs elsewhere: it is then held to have room
     * @param reserve below which the disk is held to be full
     */
    DatabaseDisk(@Nullable Path folder, DataSize reserve) {
        this.folder = folder;
        this.reserve = reserve;
    }

    /** Whether so little is left that nothing large may be written. */
    public boolean isFull() {
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < reserve.toBytes();
        } catch (IOException e) {
            return false;
        }
    }
}
