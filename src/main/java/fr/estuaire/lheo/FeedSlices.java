package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads a Lhéo file as {@link FeedReader} does, but hands out each formation as its bytes, so that one that has not changed is
 * recognised by their hash and costs no parsing. What stands between and after formations is checked; what is inside one
 * is checked when it is parsed, and so must be parsed by whoever does not know its hash from an earlier reading.
 *
 * <p>A file whose tags cannot be told from its bytes (UTF-16, a rare encoding, prefixes on the root) is read in full
 * instead, at the speed of {@link FeedReader}. Not for several threads, but its slices are.
 */
public final class FeedSlices implements AutoCloseable {
    private final InputStream file;
    private final SliceFeed feed;

    private FeedSlices(InputStream file, SliceFeed feed) {
        this.file = file;
        this.feed = feed;
    }

    /** Opens a file, compressed by gzip or not. */
    public static FeedSlices open(Path path) {
        return open(FeedFile.open(path), FeedLimits.DEFAULT);
    }

    /**
     * Opens a file, compressed by gzip or not, and tells how far its reading has come.
     *
     * @param readBytes is told how many bytes of the file, as it is on the disk, were read so far
     */
    public static FeedSlices open(Path path, LongConsumer readBytes) {
        return open(new CountedStream(FeedFile.open(path), readBytes), FeedLimits.DEFAULT);
    }

    /** Opens a stream, compressed by gzip or not; closed together with what is returned. */
    public static FeedSlices open(InputStream file, FeedLimits limits) {
        try {
            return new FeedSlices(file, recognise(FeedBytes.toXml(file, limits), limits));
        } catch (IOException e) {
            closeQuietly(file);
            throw ReadFailure.explain(e);
        } catch (UnreadableFeedException e) {
            closeQuietly(file);
            throw e;
        }
    }

    private static SliceFeed recognise(InputStream xml, FeedLimits limits) throws IOException {
        ByteScanner bytes = new ByteScanner(xml);
        Optional<ScannedFeed> scanned = ScannedFeed.recognise(bytes, limits);
        return scanned.isPresent() ? scanned.get() : new ReadFeed(FeedReader.open(bytes.unread(), limits));
    }

    public LheoVersion version() {
        return feed.version();
    }

    /** The root element with its attributes and without its content. */
    public Element root() {
        return feed.root();
    }

    /** The extras of the file itself, complete once all formations are read. */
    public List<Element> extras() {
        return feed.extras();
    }

    /** What stood among the formations without being one, complete once all formations are read. */
    public List<Element> strays() {
        return feed.strays();
    }

    /**
     * The next formation, or nothing at the end of the file.
     *
     * @throws UnreadableFeedException when the file proves unreadable
     */
    public Optional<FeedSlice> next() {
        return feed.next();
    }

    @Override
    public void close() {
        closeQuietly(file);
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // Nothing was written: what is read is read.
        }
    }
}
