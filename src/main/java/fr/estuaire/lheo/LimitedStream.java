package fr.estuaire.lheo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more than a given number of bytes went through: the guard against compressed bombs. */
public final class LimitedStream extends FilterInputStream {
    private final long limit;
    private final Excess excess;
    private long count;

    /** What a stream does that gives more bytes than allowed. */
    @FunctionalInterface
    public interface Excess {
        /** Throws what the readers of the stream understand. */
        void refuse() throws IOException;
    }

    /** The stream gave more bytes than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param limit in bytes
     * @param excess what is thrown beyond it
     */
    public LimitedStream(InputStream in, long limit, Excess excess) {
        super(in);
        this.limit = limit;
        this.excess = excess;
    }

    LimitedStream(InputStream in, long limit) {
        this(in, limit, () -> {
            throw new TooLong();
        });
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        count += read;
        if (count > limit) {
            excess.refuse();
        }
    }
}
