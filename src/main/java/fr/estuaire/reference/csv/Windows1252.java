package fr.estuaire.reference.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes Windows-1252, whose undefined bytes become spaces. Accents that were pasted from elsewhere as UTF-8 combining
 * marks (0xCC, then 0x80 to 0xBF, after a letter) are taken for what they are.
 */
final class Windows1252 {
    private static final int COMBINING = 0xcc;
    private static final char[] CHARS = chars();

    void decode(ByteBuffer in, CharBuffer out, boolean last) {
        int limit = in.limit();
        int i = in.position();
        while (i < limit && out.hasRemaining()) {
            int unit = in.get(i) & 0xff;
            if (unit != COMBINING) {
                out.put(CHARS[unit]);
                i++;
            } else if (i + 1 < limit) {
                int next = in.get(i + 1) & 0xc0;
                out.put(next == 0x80 ? (char) (0x300 + (in.get(i + 1) & 0x3f)) : CHARS[unit]);
                i += next == 0x80 ? 2 : 1;
            } else if (last) {
                out.put(CHARS[unit]);
                i++;
            } else {
                break;
            }
        }
        in.position(i);
    }

    private static char[] chars() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] chars = new String(all, Charset.forName("windows-1252")).toCharArray();
        char[] latin = new String(all, StandardCharsets.ISO_8859_1).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            boolean undefined = chars[i] == '\ufffd' || (i >= 0x80 && chars[i] == latin[i] && i < 0xa0);
            chars[i] = undefined ? ' ' : chars[i];
        }
        return chars;
    }
}
