package fr.estuaire.lheo;

import java.util.Optional;

/**
 * A formation as its bytes stand in a feed. It may be used in another thread than the one that reads the feed on. Until it is
 * parsed, nobody has checked that it is well-formed.
 */
public final class FeedSlice {
    private final int rank;
    private final SliceContent content;

    FeedSlice(int rank, SliceContent content) {
        this.rank = rank;
        this.content = content;
    }

    /** Its place in the feed, from 1. */
    public int rank() {
        return rank;
    }

    /** The line of its start tag, from 1. */
    public int line() {
        return content.line();
    }

    /** The {@code numero} of the formation; empty when absent or blank. */
    public Optional<String> numero() {
        return content.numero();
    }

    /** How many bytes it is made of. */
    public int length() {
        return content.bytes().length;
    }

    /**
     * XXH3, 16 bytes, of its bytes and of what gives them meaning: the encoding and the namespaces declared around it. Same
     * hash, same formation; another layout or another stamp of export makes another hash. Fast, and no seal: whoever writes a
     * feed could make two formations of one hash. To be compared among the feeds of one territory only. Computed at each call.
     */
    public byte[] hash() {
        return content.hasher().hashBytesTo128Bits(content.bytes()).toByteArray();
    }

    /**
     * Reads the formation, its positions being those in the file.
     *
     * @throws UnreadableFeedException when it is not well-formed
     */
    public FeedFormation parse() {
        return content.read(rank);
    }
}
