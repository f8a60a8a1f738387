package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.lheo.Fragment;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** One format, in which offers are written one by one. */
interface OfferSink extends Closeable {

    /**
     * What became of an offer.
     *
     * @param written whether it is in the file
     * @param leftOut what of it the format cannot carry
     */
    record Outcome(boolean written, List<Remarque> remarques, Set<String> leftOut) {}

    Outcome write(Element formation) throws IOException;

    /** Ends the file. */
    void finish() throws IOException;

    /** Lhéo 2.3, which carries all. */
    static OfferSink lheo(OutputStream out, LocalDateTime now) throws IOException {
        FeedWriter writer = new FeedWriter(out, new FeedStamps(now));
        return new OfferSink() {
            @Override
            public Outcome write(Element formation) throws IOException {
                writer.write(Fragment.of(formation));
                return new Outcome(true, List.of(), Set.of());
            }

            @Override
            public void finish() throws IOException {
                writer.finish();
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    /** EDOF, which takes complete offers only. */
    static OfferSink edof(OutputStream out, LocalDateTime now) throws IOException {
        EdofWriter writer = new EdofWriter(out, now.toLocalDate());
        return new OfferSink() {
            @Override
            public Outcome write(Element formation) throws IOException {
                List<Remarque> remarques = writer.write(formation);
                boolean refused = remarques.stream().anyMatch(remarque -> remarque.nature() == Remarque.Nature.REFUS);
                return new Outcome(!refused, remarques, refused ? Set.of() : EdofLoss.of(formation));
            }

            @Override
            public void finish() throws IOException {
                writer.finish();
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    /** A table, which carries what it has columns for. */
    static OfferSink table(RowSink rows) {
        return new OfferSink() {
            @Override
            public Outcome write(Element formation) throws IOException {
                MiseEnLignes mise = MiseEnLignes.of(formation);
                for (List<String> row : mise.rows()) {
                    rows.write(row);
                }
                return new Outcome(true, List.of(), mise.leftOut());
            }

            @Override
            public void finish() throws IOException {
                rows.finish();
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
