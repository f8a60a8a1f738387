package fr.estuaire.lheo;

import java.util.List;
import java.util.Optional;

/** Cuts a feed by reading it. */
record ReadFeed(FeedReader reader) implements SliceFeed {
    @Override
    public LheoVersion version() {
        return reader.version();
    }

    @Override
    public Element root() {
        return reader.root();
    }

    @Override
    public Optional<FeedSlice> next() {
        return reader.next().map(formation -> new FeedSlice(formation.rank(), new ReadSlice(formation)));
    }

    @Override
    public List<Element> strays() {
        return reader.strays();
    }

    @Override
    public List<Element> extras() {
        return reader.extras();
    }
}
