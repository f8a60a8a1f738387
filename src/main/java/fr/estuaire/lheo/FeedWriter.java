package fr.estuaire.lheo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a Lhéo 2.3 file as a stream, one formation a line. The file is whole only after {@link #finish()}: closing
 * before it leaves a file that every reader refuses as truncated, never one that looks complete.
 */
public final class FeedWriter implements AutoCloseable {
    private final OutputStream out;
    private final FeedStamps stamps;
    private long count;

    /** @param out closed together with the writer */
    public FeedWriter(OutputStream out, FeedStamps stamps) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.stamps = stamps;
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<lheo xmlns=\"" + LheoVersion.NAMESPACE + "\"><offres>");
    }

    public void write(Fragment fragment) throws IOException {
        write(fragment.bytes());
    }

    /** @param fragment the bytes of a {@link Fragment}, written as they are */
    public void write(byte[] fragment) throws IOException {
        out.write(fragment);
        out.write('\n');
        count++;
    }

    /** How many formations were written so far. */
    public long count() {
        return count;
    }

    /**
     * Ends the file.
     *
     * @throws IllegalStateException when there was no formation: the XSD wants one at least in {@code offres}
     */
    public void finish() throws IOException {
        if (count == 0) {
            throw new IllegalStateException(
                    "Un fichier Lhéo contient au moins une formation : il n’y en a aucune à publier.");
        }
        line(ElementWriter.write(stamps.toExtras()));
        line("</offres></lheo>");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
