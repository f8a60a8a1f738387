package fr.estuaire.lheo;

import java.util.List;
import java.util.Optional;

/** One way to cut a feed into slices. */
sealed interface SliceFeed permits ScannedFeed, ReadFeed {
    LheoVersion version();

    Element root();

    Optional<FeedSlice> next();

    List<Element> strays();

    List<Element> extras();
}
