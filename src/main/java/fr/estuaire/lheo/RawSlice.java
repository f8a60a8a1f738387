package fr.estuaire.lheo;

import com.dynatrace.hash4j.hashing.Hasher128;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element as its bytes stand in the file, read only when asked for. */
final class RawSlice implements SliceContent {
    private static final byte[] DECLARATION = "xmlns".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NUMERO = "numero".getBytes(StandardCharsets.US_ASCII);

    private final SliceContext context;
    private final byte[] bytes;
    private final int tagLength;
    private final Position start;

    /** @param tagLength how many of the bytes are those of the start tag */
    RawSlice(SliceContext context, byte[] bytes, int tagLength, Position start) {
        this.context = context;
        this.bytes = bytes;
        this.tagLength = tagLength;
        this.start = start;
    }

    /** Whether the start tag may change what names mean. */
    boolean declaresNamespace() {
        return indexOf(DECLARATION) >= 0;
    }

    @Override
    public int line() {
        return start.line();
    }

    @Override
    public Hasher128 hasher() {
        return context.hasher();
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public FeedFormation read(int rank) {
        return new FeedFormation(rank, context.version(), element());
    }

    Element element() {
        return context.read(bytes, start);
    }

    @Override
    public Optional<String> numero() {
        if (indexOf(NUMERO) < 0) {
            return Optional.empty();
        }
        String plain = plainNumero();
        String numero = plain != null
                ? plain
                : context.attributes(Arrays.copyOf(bytes, tagLength), start).getOrDefault("numero", "");
        return Optional.of(numero.strip()).filter(text -> !text.isEmpty());
    }

    /** The number as it stands; null when it cannot be told without resolving what it holds. */
    private @Nullable String plainNumero() {
        int equals = ByteSearch.indexOf(bytes, 0, tagLength, (byte) '=');
        while (equals >= 0) {
            byte quote = bytes[equals + 1];
            int end = quote == '"' || quote == '\'' ? ByteSearch.indexOf(bytes, equals + 2, tagLength, quote) : -1;
            if (end < 0) {
                return null;
            }
            if (isNumeroBefore(equals)) {
                return plain(equals + 2, end);
            }
            equals = ByteSearch.indexOf(bytes, end + 1, tagLength, (byte) '=');
        }
        return null;
    }

    private boolean isNumeroBefore(int equals) {
        int from = equals - NUMERO.length;
        return ByteScanner.isSpace(bytes[from - 1]) && Arrays.equals(bytes, from, equals, NUMERO, 0, NUMERO.length);
    }

    private @Nullable String plain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '&' || bytes[i] == '<' || (bytes[i] >= 0 && bytes[i] < ' ')) {
                return null;
            }
        }
        return new String(bytes, from, to - from, context.head().charset());
    }

    private int indexOf(byte[] wanted) {
        int at = ByteSearch.indexOf(bytes, 0, tagLength, wanted[0]);
        while (at >= 0) {
            if (at + wanted.length <= tagLength
                    && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
            at = ByteSearch.indexOf(bytes, at + 1, tagLength, wanted[0]);
        }
        return -1;
    }
}
