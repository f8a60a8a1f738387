package fr.estuaire.reference;

import fr.estuaire.reference.SnapshotLoader.Loaded;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the snapshot of the registers that a run works with from its beginning to its end. */
@Component
public class ReferenceSnapshots {
    private final ObjectProvider<Communes> communes;
    private final SnapshotLoader loader;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Loaded loaded;

    ReferenceSnapshots(ObjectProvider<Communes> communes, SnapshotLoader loader) {
        this.communes = communes;
        this.loader = loader;
    }

    /**
     * The registers as they stand now; the same object as long as no import has changed them. While one thread reads
     * the new state, which takes seconds at full size, the others go on with the previous one.
     */
    public References current() {
        return TenantScope.find().isPresent() ? upToDate() : TenantScope.call(Space.referenceReader(), this::upToDate);
    }

    private References upToDate() {
        long version = loader.version();
        @Nullable Loaded known = loaded;
        if (known != null && (known.version() == version || !loading.tryLock())) {
            return known.references();
        }
        if (known == null) {
            loading.lock();
        }
        try {
            return reload(version);
        } finally {
            loading.unlock();
        }
    }

    private References reload(long version) {
        @Nullable Loaded known = loaded;
        if (known != null && known.version() == version) {
            return known.references();
        }
        Loaded fresh = loader.load(communes.getObject());
        loaded = fresh;
        return fresh.references();
    }
}
