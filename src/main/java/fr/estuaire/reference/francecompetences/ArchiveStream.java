package fr.estuaire.reference.francecompetences;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file inside an archive, which is closed with it. */
final class ArchiveStream extends FilterInputStream {
    private final Archive archive;

    ArchiveStream(Archive archive, InputStream bytes) {
        super(bytes);
        this.archive = archive;
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            super.close();
        }
    }
}
