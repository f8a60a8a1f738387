package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One format, offer by offer; throws {@link UnreadableOfferFileException} when the file proves unreadable. */
interface OfferSource extends AutoCloseable {

    OfferFormat format();

    Optional<ReadOffer> next();

    /** What there is to tell about the file as a whole, complete once all offers are read. */
    List<Remarque> remarques();

    @Override
    void close() throws IOException;
}
