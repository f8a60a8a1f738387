package fr.estuaire.collect.lecture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of offers, whatever its format, read offer by offer in a memory that does not depend on its size. The format is
 * found in the content, whatever the name of the file. Not for several threads.
 */
public final class OfferFile implements AutoCloseable {
    private final OfferSource source;
    private final String name;
    private int count;
    private @Nullable Remarque refus;

    private OfferFile(OfferSource source, String name) {
        this.source = source;
        this.name = name;
    }

    /**
     * Opens a file, compressed by gzip or not.
     *
     * @throws UnreadableOfferFileException when it is no file of offers
     */
    public static OfferFile open(Path path, ReadLimits limits) {
        try {
            return open(Files.newInputStream(path), String.valueOf(path.getFileName()), limits);
        } catch (IOException e) {
            throw FileBytes.explain(e);
        }
    }

    /**
     * Opens a stream, compressed by gzip or not, which is closed with the file. A workbook is first copied to a temporary
     * file, since it cannot be read from its beginning to its end.
     *
     * @param name of the file; one that belies the content is told
     * @throws UnreadableOfferFileException when it is no file of offers
     */
    public static OfferFile open(InputStream stream, String name, ReadLimits limits) {
        try {
            return new OfferFile(source(FileBytes.open(stream, limits), limits), name);
        } catch (IOException e) {
            closeQuietly(stream);
            throw FileBytes.explain(e);
        } catch (RuntimeException e) {
            closeQuietly(stream);
            throw e;
        }
    }

    private static OfferSource source(BufferedInputStream bytes, ReadLimits limits) throws IOException {
        FileHead head = FileHead.of(FileBytes.head(bytes));
        return switch (head.kind()) {
            case XML -> new XmlSource(bytes, head);
            case TABLE -> new TableSource(new CsvRows(bytes, head, limits));
            case WORKBOOK -> new TableSource(WorkbookRows.open(bytes, limits));
        };
    }

    public OfferFormat format() {
        return source.format();
    }

    /** The next offer; nothing at the end of the file, or where it stops being readable: see {@link #refus()}. */
    public Optional<ReadOffer> next() {
        if (refus != null) {
            return Optional.empty();
        }
        try {
            Optional<ReadOffer> offer = source.next();
            offer.ifPresent(read -> count = read.rank());
            return offer;
        } catch (UnreadableOfferFileException e) {
            refus = Remarque.refus(0, "", e.sentence() + kept());
            return Optional.empty();
        }
    }

    private String kept() {
        return switch (count) {
            case 0 -> "";
            case 1 -> " La première offre a été lue.";
            default -> " Les " + count + " premières offres ont été lues.";
        };
    }

    public void forEach(Consumer<? super ReadOffer> action) {
        for (Optional<ReadOffer> found = next(); found.isPresent(); found = next()) {
            action.accept(found.get());
        }
    }

    /** What there is to tell about the file as a whole, the refusal last; complete once all offers are read. */
    public List<Remarque> remarques() {
        List<Remarque> remarques = new ArrayList<>();
        misnamed().ifPresent(remarques::add);
        remarques.addAll(source.remarques());
        refus().ifPresent(remarques::add);
        return List.copyOf(remarques);
    }

    /** Whether the name ends as those of another format do. */
    private Optional<Remarque> misnamed() {
        String bare = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean other = Arrays.stream(OfferFormat.values())
                .map(OfferFormat::extension)
                .anyMatch(extension -> bare.endsWith("." + extension) && !extension.equals(format().extension()));
        return other
                ? Optional.of(Remarque.repare(
                        0,
                        "",
                        "Le nom " + Mots.quoted(name) + " annonce un autre format : le contenu est « "
                                + format().label() + " » et a été lu ainsi."))
                : Optional.empty();
    }

    /** Why the file could not be read to its end; empty when it was. */
    public Optional<Remarque> refus() {
        return Optional.ofNullable(refus);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException _) {
            // Nothing was written: what is read is read.
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // Nothing was written: what is read is read.
        }
    }
}
