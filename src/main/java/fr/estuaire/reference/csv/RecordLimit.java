package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses a line that never ends (a quote that nobody closes, a file without line breaks) before it fills the memory, and
 * remembers how the file ends.
 */
final class RecordLimit extends Reader {
    private static final int MOST = 1 << 20;
    private static final int READ_AHEAD = 1 << 16;

    private final Reader text;
    private long sinceRecord;
    private char last = '\n';

    RecordLimit(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = text.read(chars, offset, length);
        if (read > 0) {
            sinceRecord += read;
            last = chars[offset + read - 1];
        }
        if (sinceRecord > MOST + READ_AHEAD) {
            throw new UnreadableRegisterException(
                    "Une ligne de ce fichier dépasse 1 Mio : un guillemet n’y est pas refermé, ou ce n’est pas un CSV.");
        }
        return read;
    }

    /** A record was read to its end. */
    void next() {
        sinceRecord = 0;
    }

    boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
