package fr.estuaire.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Tells a disk without room from the other reasons why a file could not be written. */
public final class FullDisk {
    /** What the system says, whatever the language of Java. */
    private static final String FULL = "No space left";

    private static final String QUOTA = "Disk quota exceeded";

    private FullDisk() {}

    public static boolean isTold(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && (says(io, FULL) || says(io, QUOTA))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(IOException failure, String words) {
        @Nullable
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return String.valueOf(reason).contains(words);
    }
}
