package fr.estuaire.collect.lecture;

/**
 * How much a file of offers may hold before it is refused, so that a broken or hostile one cannot fill memory or disk.
 *
 * @param bytes of the file once decompressed
 * @param sharedTexts bytes of the table of texts of a workbook, which is held in memory
 * @param cell characters in one cell
 * @param columns cells in one row
 */
public record ReadLimits(long bytes, long sharedTexts, int cell, int columns) {
    private static final long MIB = 1024L * 1024;

    /** 512 MiB, 64 MiB of shared texts, cells of 100,000 characters, 500 columns. */
    public static final ReadLimits DEFAULT = new ReadLimits(512 * MIB, 64 * MIB, 100_000, 500);

    public ReadLimits withBytes(long limit) {
        return new ReadLimits(limit, Math.min(sharedTexts, limit), cell, columns);
    }
}
