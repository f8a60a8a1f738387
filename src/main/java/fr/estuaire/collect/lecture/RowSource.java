package fr.estuaire.collect.lecture;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The rows of a table; throws {@link UnreadableOfferFileException} when the file proves unreadable. */
interface RowSource extends Closeable {

    OfferFormat format();

    Optional<Rangee> next();

    /** What was mended in the file as a whole, complete once all rows are read. */
    List<Remarque> remarques();
}
