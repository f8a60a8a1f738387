package fr.estuaire.rollup.catalogue;

import fr.estuaire.tenant.EstuaireProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * The index of the search, in the home directory. It answers only for the very catalogue that it holds: its documents and
 * the state they are of are written in one commit, and readers see commits alone. It can be deleted at any time.
 */
@Component
class SearchIndex implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final Path folder;
    private final boolean wanted;
    private volatile @Nullable SearcherManager searchers;

    /** Whether what is on the disk cannot be read, and is to be made again. */
    private volatile boolean broken;

    SearchIndex(EstuaireProperties properties, @Value("${estuaire.recherche.index:true}") boolean wanted) {
        this.folder = properties.home().resolve("index").resolve("catalogue");
        this.wanted = wanted;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Whether there is something to ask. */
    boolean isOpen() {
        return searchers != null;
    }

    /**
     * Keys of the formations of a page, in their order.
     *
     * @param total exact up to what is counted, more beyond
     */
    record Hits(List<Long> ids, int total) {
        Hits {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Empty unless the index is of this very catalogue, or when it cannot be read.
     *
     * @param isStill whether a state is that of the catalogue that the search sees
     */
    Optional<Hits> find(Predicate<CatalogueState> isStill, CatalogueFilter filter, int offset, int limit) {
        @Nullable SearcherManager manager = searchers;
        if (manager == null) {
            return Optional.empty();
        }
        try {
            return ask(
                    manager,
                    searcher -> searcher.state.filter(isStill).isPresent()
                            ? Optional.of(searcher.find(filter, offset, limit))
                            : Optional.empty());
        } catch (AlreadyClosedException _) {
            return Optional.empty();
        } catch (NestedRuntimeException e) {
            // the database, not the index
            throw e;
        } catch (IOException | RuntimeException | InternalError e) {
            // a file cut short under a mapping shows as an internal error
            giveUp("L’index de la recherche ne se lit plus : la base répond, et il sera refait", e);
            return Optional.empty();
        }
    }

    /** Which catalogue the index holds, if any. */
    Optional<CatalogueState> state() {
        @Nullable SearcherManager manager = searchers;
        if (manager == null) {
            return Optional.empty();
        }
        try {
            return ask(manager, searcher -> searcher.state);
        } catch (IOException | AlreadyClosedException _) {
            return Optional.empty();
        }
    }

    /** Something asked of one commit. */
    private interface Question<T> {
        T ask(StatedSearcher searcher) throws IOException;
    }

    private static <T> T ask(SearcherManager manager, Question<T> question) throws IOException {
        StatedSearcher searcher = (StatedSearcher) manager.acquire();
        try {
            return question.ask(searcher);
        } finally {
            manager.release(searcher);
        }
    }

    /** Reads the newest commit, whoever made it. */
    synchronized void refresh() {
        if (!wanted || broken) {
            return;
        }
        try {
            if (!refreshOpen() && Files.isDirectory(folder)) {
                searchers = open();
            }
        } catch (IOException | RuntimeException e) {
            giveUp("L’index de la recherche ne s’ouvre pas : la base répond, et il sera refait", e);
        }
    }

    /** Whether that was possible: another process may have made the index again. */
    private boolean refreshOpen() {
        @Nullable SearcherManager manager = searchers;
        if (manager == null) {
            return false;
        }
        try {
            manager.maybeRefreshBlocking();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.debug("The index is another one than before", e);
            destroy();
            return false;
        }
    }

    private @Nullable SearcherManager open() throws IOException {
        // stays open as long as the readers: closing it would close nothing else
        Directory directory = FSDirectory.open(folder);
        return DirectoryReader.indexExists(directory) ? new SearcherManager(directory, new Stated()) : null;
    }

    /**
     * What brings the index in step; empty when another process is at it. What cannot be read, or is of another format, is
     * emptied first.
     */
    Optional<IndexWriting> write() throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            if (broken || state().isEmpty()) {
                destroy();
                empty(directory);
            }
            return Optional.of(new IndexWriting(directory));
        } catch (LockObtainFailedException _) {
            return Optional.empty();
        }
    }

    private static void empty(Directory directory) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** What was written can be asked; it may be another index under the same names. */
    void written() {
        broken = false;
        destroy();
        refresh();
    }

    private void giveUp(String sentence, Throwable cause) {
        // the application stops: nothing is wrong with the files
        if (!Thread.currentThread().isInterrupted()) {
            LOG.warn(sentence, cause);
        }
        giveUp();
    }

    /** The index is asked nothing until it was made again. */
    void giveUp() {
        broken = true;
        destroy();
    }

    @Override
    public synchronized void destroy() {
        @Nullable SearcherManager manager = searchers;
        searchers = null;
        if (manager != null) {
            try {
                manager.close();
            } catch (IOException e) {
                LOG.debug("The reader of the index did not close", e);
            }
        }
    }

    /** Reads with each commit which catalogue it is of. */
    private static final class Stated extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new StatedSearcher((DirectoryReader) reader);
        }
    }

    private static final class StatedSearcher extends IndexSearcher {
        private final Optional<CatalogueState> state;

        private StatedSearcher(DirectoryReader reader) throws IOException {
            super(reader);
            this.state = CatalogueState.ofData(reader.getIndexCommit().getUserData());
        }

        private Hits find(CatalogueFilter filter, int offset, int limit) throws IOException {
            TopFieldDocs found = search(
                    IndexedQuery.of(filter),
                    new TopFieldCollectorManager(
                            IndexedQuery.order(filter), Math.addExact(offset, limit), filter.most() + 1));
            List<Long> ids = Arrays.stream(found.scoreDocs)
                    .skip(offset)
                    .map(one -> (Long) ((FieldDoc) one).fields[1])
                    .toList();
            return new Hits(ids, Math.clamp(found.totalHits.value(), 0, Integer.MAX_VALUE));
        }
    }
}
