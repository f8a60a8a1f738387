package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass of the product's XML parser over a file, from which nothing is kept: what any reading of it costs at least. */
public final class StaxPass {
    private StaxPass() {}

    /** Reads a file of XML and says how many events it made. */
    public static long over(Path file) {
        FeedLimits limits = FeedLimits.DEFAULT.withBytes(Long.MAX_VALUE);
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader events = XmlInput.open(FeedBytes.toXml(stream, limits), limits);
            long count = 0;
            while (events.hasNext()) {
                events.next();
                count++;
            }
            events.close();
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e);
        }
    }
}
