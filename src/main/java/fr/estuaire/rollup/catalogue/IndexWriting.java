package fr.estuaire.rollup.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** One change of the index, all of it or nothing: closed without {@link #commit} it leaves what was there. */
final class IndexWriting implements AutoCloseable {
    private static final int BUFFER_MEGABYTES = 32;

    private final Directory directory;
    private final IndexWriter writer;

    /** @throws org.apache.lucene.store.LockObtainFailedException when another process writes */
    IndexWriting(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setIndexSort(IndexedQuery.BY_TITLE)
                        .setParentField("_formation"));
    }

    /** Which catalogue there is before the change; empty when there is none. */
    Optional<CatalogueState> known() {
        Map<String, String> data = new HashMap<>();
        @Nullable Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(one -> data.put(one.getKey(), one.getValue()));
        }
        return CatalogueState.ofData(data);
    }

    /** For formations that the index does not have. */
    void add(List<FormationBlock> formations) {
        attempt(() -> {
            for (FormationBlock one : formations) {
                writer.addDocuments(one.documents());
            }
        });
    }

    /** In the place of what the index has of them, if anything. */
    void replace(List<FormationBlock> formations) {
        attempt(() -> {
            for (FormationBlock one : formations) {
                writer.updateDocuments(block(one.id()), one.documents());
            }
        });
    }

    void remove(List<Long> formations) {
        attempt(() -> writer.deleteDocuments(
                formations.stream().map(IndexWriting::block).toArray(Term[]::new)));
    }

    /** @return how many formations went */
    int removeTerritory(String territoire) {
        int[] gone = new int[1];
        attempt(() -> {
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                gone[0] =
                        new IndexSearcher(reader).count(new TermQuery(new Term(FormationBlock.TERRITOIRE, territoire)));
            }
            writer.deleteDocuments(new Term(FormationBlock.BLOC_TERRITOIRE, territoire));
        });
        return gone[0];
    }

    /** Makes the change, and says of which catalogue the index now is. */
    void commit(CatalogueState state) {
        attempt(() -> {
            writer.setLiveCommitData(state.toData().entrySet());
            writer.close();
        });
    }

    /** Without a commit before, takes everything back. */
    @Override
    public void close() throws IOException {
        try {
            if (writer.isOpen()) {
                writer.rollback();
            }
        } finally {
            directory.close();
        }
    }

    private static Term block(long formation) {
        return new Term(FormationBlock.BLOC, String.valueOf(formation));
    }

    /** Something that may fail on the disk. */
    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(Attempt work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The application stops");
        }
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
