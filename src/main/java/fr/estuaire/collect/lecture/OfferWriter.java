package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes offers one by one in one of the formats, in a memory that does not depend on how many there are, and tells what
 * the format could not carry. The file is whole only after {@link #finish()}.
 */
public final class OfferWriter implements AutoCloseable {
    private final OfferFormat format;
    private final OfferSink sink;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private long written;
    private long refused;

    private OfferWriter(OfferFormat format, OfferSink sink) {
        this.format = format;
        this.sink = sink;
    }

    /**
     * @param out closed together with the writer
     * @param now in French legal time
     * @throws IllegalArgumentException for {@link OfferFormat#LHEO_2_2}, which is only read
     */
    public static OfferWriter open(OutputStream out, OfferFormat format, LocalDateTime now) throws IOException {
        return new OfferWriter(
                format,
                switch (format) {
                    case LHEO_2_3 -> OfferSink.lheo(out, now);
                    case EDOF -> OfferSink.edof(out, now);
                    case CSV -> OfferSink.table(new CsvSink(out));
                    case XLSX -> OfferSink.table(new WorkbookSink(out));
                    case LHEO_2_2 -> throw new IllegalArgumentException("Lhéo 2.2 is only read");
                });
    }

    /** A table to fill: its headings and, in a workbook, the lists to choose from and the meaning of each column. */
    public static void writeTemplate(OutputStream out, OfferFormat format) throws IOException {
        RowSink rows = switch (format) {
            case CSV -> new CsvSink(out);
            case XLSX -> new WorkbookSink(out);
            default -> throw new IllegalArgumentException("There is no template for " + format);
        };
        try (rows) {
            rows.finish();
        }
    }

    /**
     * Writes an offer, or says why the format does not take it.
     *
     * @param formation the {@code formation} element of Lhéo 2.3
     */
    public List<Remarque> write(Element formation) throws IOException {
        OfferSink.Outcome outcome = sink.write(formation);
        written += outcome.written() ? 1 : 0;
        refused += outcome.written() ? 0 : 1;
        outcome.leftOut().forEach(what -> leftOut.merge(what, 1, Integer::sum));
        return outcome.remarques();
    }

    /** Ends the file; when no offer was written, a file of XML is left without its end, and is not worth keeping. */
    public Bilan finish() throws IOException {
        boolean table = format == OfferFormat.CSV || format == OfferFormat.XLSX;
        if (written > 0 || table) {
            sink.finish();
        }
        return new Bilan(format, written, refused, leftOut);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
