package fr.estuaire.lheo;

/**
 * How much a reader accepts before it refuses, so that a broken or hostile file cannot fill memory or disk.
 *
 * @param bytes size of the file once decompressed
 * @param textLength characters in one text or attribute value
 * @param formationNodes elements and texts in one formation
 * @param depth elements inside one another
 */
public record FeedLimits(long bytes, int textLength, int formationNodes, int depth) {
    private static final long GIB = 1024L * 1024 * 1024;

    /** 4 GiB, texts of 2 million characters, formations of 2 million nodes (a real one has 150 to 550 elements). */
    public static final FeedLimits DEFAULT = new FeedLimits(4 * GIB, 2_000_000, 2_000_000, 100);

    public FeedLimits withBytes(long limit) {
        return new FeedLimits(limit, textLength, formationNodes, depth);
    }

    public FeedLimits withTextLength(int limit) {
        return new FeedLimits(bytes, limit, formationNodes, depth);
    }
}
