package fr.estuaire.collect.imports;

import fr.estuaire.tenant.TenantScope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pages that follow imports at work on this machine. */
@Component
class Suivi {
    private static final Logger LOG = LoggerFactory.getLogger(Suivi.class);
    private final ConcurrentMap<String, Set<Runnable>> followers = new ConcurrentHashMap<>();

    /** Calls at each step of an import of the current territory, from its thread; what is returned ends it. */
    Runnable follow(long id, Runnable follower) {
        String key = key(id);
        followers.computeIfAbsent(key, unknown -> ConcurrentHashMap.newKeySet()).add(follower);
        return () -> followers.computeIfPresent(key, (same, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(long id) {
        followers.getOrDefault(key(id), Set.of()).forEach(follower -> {
            try {
                follower.run();
            } catch (RuntimeException e) {
                LOG.debug("A page that follows an import is gone", e);
            }
        });
    }

    private static String key(long id) {
        return TenantScope.getTerritory() + "/" + id;
    }
}
