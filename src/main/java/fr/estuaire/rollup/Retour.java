package fr.estuaire.rollup;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.rollup.Lot.Closed;
import fr.estuaire.rollup.Lot.Opened;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the catalogue of a territory back into the state of a past instant. Nothing is erased: what came since is closed,
 * what had gone opens again as a new version with the former words.
 */
@Component
class Retour {
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final CatalogueWriter catalogue;
    private final FactsReader facts;

    Retour(JdbcClient jdbc, CatalogueWriter catalogue, FactsReader facts) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** What was on offer then, or is now, of one formation. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    private record Difference(
            long id,
            String numero,
            int generation,
            int last,
            @Nullable String now,
            @Nullable String then,
            byte @Nullable [] fragment,
            byte @Nullable [] corrections) {
        boolean isSame() {
            return Objects.equals(now, then);
        }
    }

    /** To be called in the transaction of the territory. */
    Comptes restore(Passage passage, Instant at, IntConsumer progress) {
        Comptes total = Comptes.AUCUN;
        long after = 0;
        for (List<Difference> page = page(passage, at, after); !page.isEmpty(); page = page(passage, at, after)) {
            total = total.plus(restore(passage, page));
            after = page.getLast().id();
            progress.accept(total.lues());
        }
        return new Comptes(
                total.lues(),
                total.nouvelles(),
                total.modifiees(),
                total.inchangees(),
                total.retirees(),
                0,
                catalogue.countSessions(passage.territoire()));
    }

    private Comptes restore(Passage passage, List<Difference> page) {
        Lot lot = new Lot();
        int reopened = 0;
        int changed = 0;
        int gone = 0;
        int same = 0;
        for (Difference one : page) {
            if (one.isSame()) {
                same++;
            } else if (one.then() == null) {
                gone++;
                lot.closed.add(new Closed(one.id(), Cause.ANNULEE));
            } else if (one.now() == null) {
                reopened++;
                lot.opened.add(open(one));
            } else {
                changed++;
                lot.closed.add(new Closed(one.id(), Cause.ANNULEE));
                lot.opened.add(open(one));
            }
        }
        catalogue.write(passage, lot, _ -> {});
        return new Comptes(reopened + changed + same, reopened, changed, same, gone, 0, 0);
    }

    private Opened open(Difference one) {
        Fragment fragment = Fragment.parse(FragmentBytes.expand(Objects.requireNonNull(one.fragment())));
        return new Opened(
                one.id(),
                one.numero(),
                one.generation(),
                one.last() + 1,
                false,
                null,
                facts.read(fragment.element()),
                fragment.sha256(),
                fragment.bytes(),
                List.of(),
                Corrections.unpack(one.corrections()));
    }

    /** Formations on offer then or now. */
    private List<Difference> page(Passage passage, Instant at, long after) {
        return jdbc.sql("""
                        SELECT i.id, i.numero, i.generation, i.version, i.sha256 AS maintenant, v.sha256 AS alors,
                          IF(i.sha256 <=> v.sha256, NULL, f.octets) AS octets, f.corrections
                        FROM formation_identite i
                        LEFT JOIN formation_version v ON v.formation = i.id AND v.valide_du <= :at
                          AND (v.valide_au IS NULL OR v.valide_au > :at)
                        LEFT JOIN formation_fragment f ON f.formation = v.formation AND f.version = v.version
                        WHERE i.territoire = :territoire AND i.id > :after AND (i.sha256 IS NOT NULL OR v.sha256 IS NOT NULL)
                        ORDER BY i.id LIMIT :page""")
                .param("at", UtcTime.toColumn(at))
                .param("territoire", passage.territoire())
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> new Difference(
                        row.getLong("id"),
                        row.getString("numero"),
                        row.getInt("generation"),
                        row.getInt("version"),
                        row.getString("maintenant"),
                        row.getString("alors"),
                        row.getBytes("octets"),
                        row.getBytes("corrections")))
                .list();
    }
}
