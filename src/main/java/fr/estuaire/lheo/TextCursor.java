package fr.estuaire.lheo;

/** Counts lines and columns the way the XML parser does, along bytes of which one at least is an ASCII character. */
final class TextCursor {
    private final boolean utf8;
    private int line = 1;
    private int column = 1;

    /** @param utf8 whether a character may take several bytes */
    TextCursor(boolean utf8) {
        this.utf8 = utf8;
    }

    Position position() {
        return new Position(line, column);
    }

    /** Passes over bytes; no {@code \r\n} may be split between two calls. */
    void advance(byte[] bytes, int from, int to) {
        long ends = ByteSearch.count(bytes, from, to, (byte) '\n', (byte) '\r');
        int lines = (int) ends + ((ends >>> 32) == 0 ? 0 : loneReturns(bytes, from, to));
        int start = from;
        if (lines > 0) {
            line += lines;
            column = 1;
            start = to;
            while (bytes[start - 1] != '\n' && bytes[start - 1] != '\r') {
                start--;
            }
        }
        column += utf8 ? ByteSearch.unitsOfUtf8(bytes, start, to) : to - start;
    }

    private static int loneReturns(byte[] bytes, int from, int to) {
        int lone = 0;
        int at = ByteSearch.indexOf(bytes, from, to, (byte) '\r');
        while (at >= 0) {
            lone += at + 1 < to && bytes[at + 1] == '\n' ? 0 : 1;
            at = ByteSearch.indexOf(bytes, at + 1, to, (byte) '\r');
        }
        return lone;
    }
}
