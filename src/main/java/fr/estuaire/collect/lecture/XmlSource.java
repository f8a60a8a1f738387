package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedFormation;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.lheo.UnreadableFeedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lhéo and its dialect EDOF, formation by formation. */
final class XmlSource implements OfferSource {
    private final MendedText text;
    private final FeedReader reader;

    XmlSource(BufferedInputStream bytes, FileHead head) throws IOException {
        this.text = new MendedText(bytes, head);
        try {
            this.reader = FeedReader.openAny(new XmlBytes(text), FeedLimits.DEFAULT);
        } catch (UnreadableFeedException e) {
            throw explained(e);
        }
    }

    @Override
    public OfferFormat format() {
        return OfferFormat.of(reader.version());
    }

    @Override
    public Optional<ReadOffer> next() {
        try {
            return reader.next().map(this::read);
        } catch (UnreadableFeedException e) {
            throw explained(e);
        }
    }

    private ReadOffer read(FeedFormation found) {
        List<Remarque> remarques = new ArrayList<>();
        Element lheo = found.element();
        if (found.version() == LheoVersion.EDOF) {
            lheo = EdofReading.toLheo(lheo, remarques);
        }
        Element mended = Reparation.mend(lheo, remarques);
        remarques.addAll(Conformite.check(mended));
        return new ReadOffer(found.rank(), mended, remarques);
    }

    @Override
    public List<Remarque> remarques() {
        List<Remarque> remarques = new ArrayList<>();
        text.remarque().ifPresent(remarques::add);
        for (Element stray : reader.strays()) {
            remarques.add(Remarque.avertissement(
                    stray.position().line(),
                    "",
                    "L’élément « " + stray.name() + " » n’est pas une formation : il n’a pas été lu."));
        }
        return List.copyOf(remarques);
    }

    @Override
    public void close() {
        reader.close();
    }

    private static UnreadableOfferFileException explained(UnreadableFeedException failure) {
        return new UnreadableOfferFileException(failure.sentence(), failure);
    }
}
