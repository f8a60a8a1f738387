package fr.estuaire.rollup.catalogue;

import fr.estuaire.rollup.catalogue.CatalogueState.Mark;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the index of the search in step with the catalogue: of each territory that changed the formations that changed, or
 * all of them when the index does not know from where it comes.
 */
@Component
public class SearchIndexing {
    private final SearchIndex index;
    private final IndexedRows rows;
    private final TransactionTemplate snapshot;

    SearchIndexing(SearchIndex index, IndexedRows rows, PlatformTransactionManager transactions) {
        this.index = index;
        this.rows = rows;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // the state and all rows are of one instant
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * What was done to the index.
     *
     * @param ecrites formations that were written, new or in the place of what was there
     * @param retirees formations that went, those of a territory that is read whole included
     */
    public record Changes(int ecrites, int retirees) {
        static final Changes NONE = new Changes(0, 0);

        Changes plus(Changes other) {
            return new Changes(ecrites + other.ecrites, retirees + other.retirees);
        }
    }

    /** Whether the index is of the catalogue as it is now; true when no index is wanted. */
    boolean isInStep() {
        if (!index.isWanted()) {
            return true;
        }
        index.refresh();
        return TenantScope.call(
                Space.national(), () -> index.state().filter(rows::isStill).isPresent());
    }

    /** Whether a roll-up is at work, or waits for a node. */
    boolean isRunOpen() {
        return TenantScope.call(Space.national(), rows::isRunOpen);
    }

    /**
     * Does it now, whatever else is at work; nothing when another process does. The nodes that serve pages do so of
     * themselves: this is for measures and tests.
     *
     * @throws UncheckedIOException when the disk fails; the index is then made again the next time, and the database
     *     answers meanwhile
     */
    public synchronized Changes bringUpToDate() {
        if (!index.isWanted()) {
            return Changes.NONE;
        }
        index.refresh();
        try {
            return write();
        } catch (IOException e) {
            index.giveUp();
            throw new UncheckedIOException(e);
        } catch (NestedRuntimeException e) {
            // the database, not the index
            throw e;
        } catch (RuntimeException e) {
            index.giveUp();
            throw e;
        }
    }

    private Changes write() throws IOException {
        @Nullable IndexWriting writing = index.write().orElse(null);
        if (writing == null) {
            return Changes.NONE;
        }
        Changes changes;
        try (writing) {
            changes = TenantScope.call(
                    Space.national(),
                    () -> Objects.requireNonNull(snapshot.execute(_ -> follow(writing, rows.state()))));
        }
        index.written();
        return changes;
    }

    private Changes follow(IndexWriting writing, CatalogueState now) {
        Optional<CatalogueState> before = writing.known();
        if (before.equals(Optional.of(now))) {
            return Changes.NONE;
        }
        Map<String, Mark> known = before.map(CatalogueState::territoires).orElse(Map.of());
        Changes all = Changes.NONE;
        for (String territoire : known.keySet()) {
            if (!now.territoires().containsKey(territoire)) {
                all = all.plus(new Changes(0, writing.removeTerritory(territoire)));
            }
        }
        for (Map.Entry<String, Mark> one : now.territoires().entrySet()) {
            all = all.plus(follow(writing, one.getKey(), known.get(one.getKey()), one.getValue()));
        }
        writing.commit(now);
        return all;
    }

    private Changes follow(IndexWriting writing, String territoire, @Nullable Mark known, Mark now) {
        if (now.equals(known)) {
            return Changes.NONE;
        }
        return known != null && known.passage() < now.passage() && rows.knows(territoire, known)
                ? replaceChanged(writing, rows.changed(territoire, known.passage(), now.passage()))
                : readWhole(writing, territoire);
    }

    private Changes replaceChanged(IndexWriting writing, List<Long> changed) {
        int[] gone = new int[1];
        rows.forEach(changed, (asked, onOffer) -> {
            writing.replace(onOffer);
            Set<Long> withdrawn = new HashSet<>(asked);
            onOffer.forEach(one -> withdrawn.remove(one.id()));
            writing.remove(List.copyOf(withdrawn));
            gone[0] += withdrawn.size();
        });
        return new Changes(changed.size() - gone[0], gone[0]);
    }

    private Changes readWhole(IndexWriting writing, String territoire) {
        int gone = writing.removeTerritory(territoire);
        int[] written = new int[1];
        rows.forEach(territoire, page -> {
            writing.add(page);
            written[0] += page.size();
        });
        return new Changes(written[0], gone);
    }
}
