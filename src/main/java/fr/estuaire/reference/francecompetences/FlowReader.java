package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.ReadLine;
import fr.estuaire.reference.imports.RegisterReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Gives the engine the sheets of the XML flow, which comes in two files: RNCP and RS. */
final class FlowReader implements RegisterReader<FicheCertification> {
    private static final Contents.Part RNCP = new Contents.Part("RNCP", "registre = 'RNCP'");
    private static final Contents.Part RS = new Contents.Part("RS", "registre = 'RS'");

    private final InputStream bytes;
    private final FichesXml fiches;
    private final Queue<ReadLine<FicheCertification>> ready = new ArrayDeque<>();
    private final Contents contents;

    private FlowReader(InputStream bytes, FichesXml fiches, FileName name) throws XMLStreamException {
        this.bytes = bytes;
        this.fiches = fiches;
        readAhead();
        boolean specific = ready.stream()
                .anyMatch(line -> line instanceof ReadLine.Read<FicheCertification>(long _, FicheCertification fiche)
                        && "RS".equals(fiche.registre()));
        this.contents = new Contents(specific ? RS : RNCP, fiches.version(), name.day(), List.of(), List.of());
    }

    /** @param bytes of XML; closed with the reader, or when they are not the flow */
    static FlowReader open(InputStream bytes, FileName name) throws IOException {
        try {
            return new FlowReader(bytes, FichesXml.open(bytes), name);
        } catch (XMLStreamException e) {
            bytes.close();
            throw FlowDamage.explain(e);
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Optional<ReadLine<FicheCertification>> next() {
        try {
            if (ready.isEmpty()) {
                readAhead();
            }
            return Optional.ofNullable(ready.poll());
        } catch (XMLStreamException e) {
            throw FlowDamage.explain(e);
        }
    }

    private void readAhead() throws XMLStreamException {
        FicheDraft fiche = fiches.next();
        if (fiche != null) {
            lines(fiche, ready);
        }
    }

    /** What the engine is told of a sheet: what was left out of it, then the sheet; or why it cannot be kept. */
    static void lines(FicheDraft fiche, Queue<ReadLine<FicheCertification>> lines) {
        @Nullable String remark = fiche.remark();
        if (remark != null) {
            lines.add(new ReadLine.Refused<>(fiche.line(), remark));
        }
        @Nullable String fault = fiche.fault();
        lines.add(
                fault == null
                        ? new ReadLine.Read<>(fiche.line(), fiche.build())
                        : new ReadLine.Refused<>(fiche.line(), fault));
    }

    @Override
    public void close() throws IOException {
        try {
            fiches.close();
        } catch (XMLStreamException _) {
            // nothing is left to read
        }
        bytes.close();
    }
}
