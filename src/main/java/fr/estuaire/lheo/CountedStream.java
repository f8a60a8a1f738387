package fr.estuaire.lheo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes of a file were read so far, each time some were. */
final class CountedStream extends FilterInputStream {
    private final LongConsumer listener;
    private long read;

    /** @param listener is told how many bytes were read in all, in the thread that reads */
    CountedStream(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        count(Math.max(0, some));
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) {
        if (more > 0) {
            read += more;
            listener.accept(read);
        }
    }
}
