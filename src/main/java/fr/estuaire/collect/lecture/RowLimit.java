package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.io.Reader;

/** Refuses a row that never ends (a quote that nobody closes) before it fills the memory; remembers how the text ends. */
final class RowLimit extends Reader {
    /** How far ahead of the rows the text is read. */
    static final int READ_AHEAD = 1 << 16;

    private final Reader text;
    private final long most;
    private long sinceRow;
    private char last = '\n';

    /** @param most characters in one row */
    RowLimit(Reader text, long most) {
        this.text = text;
        this.most = most;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = text.read(chars, offset, length);
        if (read > 0) {
            sinceRow += read;
            last = chars[offset + read - 1];
        }
        if (sinceRow > most + 2L * READ_AHEAD) {
            throw new UnreadableOfferFileException("Une ligne du tableau est démesurée :"
                    + " un guillemet n’y est sans doute pas refermé. Corrigez-la, puis recommencez.");
        }
        return read;
    }

    /** A row was read to its end. */
    void next() {
        sinceRow = 0;
    }

    boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
