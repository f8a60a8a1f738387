package fr.estuaire.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The offers of the territory that wait for its collectors, the oldest first. */
@Service
public class OffreQueue {
    private static final OffreFilter SUBMITTED = new OffreFilter(null, null, Etat.SOUMISE);
    private final OffreSearch search;
    private final JdbcClient jdbc;

    OffreQueue(OffreSearch search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public List<OffreLine> list(int offset, int limit) {
        return search.list(SUBMITTED, offset, limit);
    }

    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public int count() {
        return search.count(SUBMITTED);
    }

    /** Since when the oldest waits. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public Optional<Instant> findOldest() {
        return list(0, 1).stream().findFirst().map(OffreLine::soumiseLe);
    }

    /**
     * The one to read after an offer, decided or not: the next younger, or the oldest of all when none is younger; never the
     * offer itself.
     */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public Optional<String> findNext(String numero) {
        return neighbour(numero, ">", "ASC")
                .or(() -> list(0, 2).stream()
                        .map(OffreLine::numero)
                        .filter(other -> !other.equals(numero))
                        .findFirst());
    }

    /** The next older, if there is one. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public Optional<String> findPrevious(String numero) {
        return neighbour(numero, "<", "DESC");
    }

    private Optional<String> neighbour(String numero, String comparison, String direction) {
        return jdbc.sql("""
                        SELECT f.numero FROM formation f JOIN formation here ON here.numero = :numero
                        WHERE f.etat = 'SOUMISE' AND f.numero <> :numero
                          AND (f.soumise_le %1$s here.soumise_le
                            OR (f.soumise_le = here.soumise_le AND f.numero %1$s here.numero))
                        ORDER BY f.soumise_le %2$s, f.numero %2$s LIMIT 1""".formatted(comparison, direction))
                .param("numero", numero)
                .query(String.class)
                .optional();
    }
}
