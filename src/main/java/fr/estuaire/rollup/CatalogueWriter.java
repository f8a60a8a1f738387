package fr.estuaire.rollup;

import fr.estuaire.rollup.Lot.Closed;
import fr.estuaire.rollup.Lot.Isolated;
import fr.estuaire.shared.UtcTime;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what a feed changes straight into the catalogue, lot by lot, inside the one transaction of its territory: readers
 * see what was there before until it ends. A formation that the feed no longer holds is withdrawn: its last version is
 * closed and stays, and its identity is a tombstone.
 */
@Repository
class CatalogueWriter {
    private static final int PAGE = 5000;
    private static final int SLICE = 500;
    private static final List<String> FACTS = List.of("session_catalogue", "formation_code", "lieu_catalogue");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CatalogueRows rows;

    CatalogueWriter(JdbcClient jdbc, JdbcTemplate batches, CatalogueRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
    }

    /** What the catalogue has of a territory. */
    Stock stock(String territoire) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS formations, COALESCE(SUM(sessions), 0) AS sessions
                        FROM formation_catalogue WHERE territoire = ?""")
                .param(territoire)
                .query((row, n) -> new Stock(row.getInt("formations"), row.getInt("sessions")))
                .single();
    }

    /** Sessions on offer of formations that the feed holds sound. */
    int countSessions(String territoire) {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(sessions), 0) FROM formation_catalogue WHERE territoire = ? AND NOT isolee")
                .param(territoire)
                .query(Integer.class)
                .single();
    }

    /** What is known of the numbers of a territory. */
    Connus known(String territoire) {
        return new Connus(jdbc, territoire, Connus.FEW);
    }

    /** What the rules said of versions that are about to be closed. */
    List<byte[]> findConstats(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT f.constats FROM formation_fragment f JOIN formation_identite i
                          ON i.id = f.formation AND i.version = f.version
                        WHERE f.formation IN (:ids) AND f.constats IS NOT NULL""")
                        .param("ids", ids)
                        .query((row, n) -> row.getBytes(1))
                        .list();
    }

    /** What is needed to tell whether a number was given to another thing. */
    record Title(String intitule, String siret) {}

    Map<Long, Title> findTitles(Collection<Long> ids) {
        Map<Long, Title> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, intitule, siret FROM formation_catalogue WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(row.getLong("id"), new Title(row.getString("intitule"), row.getString("siret")));
                    });
        }
        return titles;
    }

    /** The first key of a block of 200 that nobody else has. */
    long nextKeys() {
        return jdbc.sql("SELECT NEXT VALUE FOR formation_suite")
                .query(Long.class)
                .single();
    }

    /** How many keys {@link #nextKeys} gives. */
    static final int KEYS = 200;

    /** @param leaving is told of what is on offer and is about to be closed */
    void write(Passage passage, Lot lot, Consumer<List<Long>> leaving) {
        close(passage, lot.closed, leaving);
        batches.batchUpdate(
                "UPDATE formation_identite SET version = ?, sha256 = ?, brut = ?, retiree_le = NULL, retrait_cause = NULL"
                        + " WHERE id = ?",
                lot.opened.stream()
                        .filter(one -> !one.isNew())
                        .map(one -> new Object[] {one.version(), one.sha256(), one.brut(), one.id()})
                        .toList(),
                new int[] {Types.INTEGER, Types.VARCHAR, Types.VARBINARY, Types.BIGINT});
        batches.batchUpdate(
                "UPDATE formation_identite SET brut = ? WHERE id = ?",
                lot.recognised.stream()
                        .map(one -> new Object[] {one.brut(), one.id()})
                        .toList(),
                new int[] {Types.VARBINARY, Types.BIGINT});
        batches.batchUpdate(
                "UPDATE formation_fragment SET constats = ?, corrections = ? WHERE formation = ? AND version = ?",
                lot.recognised.stream()
                        .map(one -> new @Nullable Object[] {one.constats(), one.corrections(), one.id(), one.version()})
                        .toList(),
                new int[] {Types.VARBINARY, Types.VARBINARY, Types.BIGINT, Types.INTEGER});
        rows.insert(passage, lot.opened);
        rows.isolate(passage, lot.isolated);
    }

    private void close(Passage passage, List<Closed> closed, Consumer<List<Long>> leaving) {
        if (!closed.isEmpty()) {
            leaving.accept(closed.stream().map(Closed::id).toList());
        }
        closed.stream()
                .collect(Collectors.groupingBy(Closed::cause))
                .forEach((cause, ones) ->
                        close(passage, ones.stream().map(Closed::id).toList(), cause));
    }

    private void close(Passage passage, List<Long> ids, Cause cause) {
        jdbc.sql("""
                        UPDATE formation_version SET valide_au = :at, sortie = :passage, fin_cause = :cause
                        WHERE formation IN (:ids) AND valide_au IS NULL""")
                .param("at", UtcTime.toColumn(passage.at()))
                .param("passage", passage.id())
                .param("cause", cause.name())
                .param("ids", ids)
                .update();
        for (String table : FACTS) {
            jdbc.sql("DELETE FROM " + table + " WHERE formation IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
        jdbc.sql("DELETE FROM formation_catalogue WHERE id IN (:ids)")
                .param("ids", ids)
                .update();
        if (cause != Cause.REMPLACEE) {
            jdbc.sql("""
                            UPDATE formation_identite
                            SET sha256 = NULL, brut = NULL, retiree_le = :at, retrait_cause = :cause WHERE id IN (:ids)""")
                    .param("at", UtcTime.toColumn(passage.at()))
                    .param("cause", cause.name())
                    .param("ids", ids)
                    .update();
        }
    }

    /**
     * A formation on offer, by its key.
     *
     * @param isolee whether it is shown as carried with a fault
     */
    record OnOffer(long id, String numero, boolean isolee) {}

    /** All that is on offer of a territory, a page at a time, by number. */
    void forEachOnOffer(String territoire, Consumer<List<OnOffer>> consumer) {
        String after = "";
        for (List<OnOffer> page = onOffer(territoire, after); !page.isEmpty(); page = onOffer(territoire, after)) {
            consumer.accept(page);
            after = page.getLast().numero();
        }
    }

    private List<OnOffer> onOffer(String territoire, String after) {
        return jdbc.sql("""
                        SELECT id, numero, isolee FROM formation_catalogue
                        WHERE territoire = ? AND numero > ? ORDER BY numero LIMIT ?""")
                .params(territoire, after, PAGE)
                .query((row, n) -> new OnOffer(row.getLong("id"), row.getString("numero"), row.getBoolean("isolee")))
                .list();
    }

    /** @param leaving is told of them first */
    void withdraw(Passage passage, List<Long> ids, Consumer<List<Long>> leaving) {
        for (int from = 0; from < ids.size(); from += SLICE) {
            List<Long> slice = ids.subList(from, Math.min(from + SLICE, ids.size()));
            leaving.accept(slice);
            close(passage, slice, Cause.RETIREE);
        }
    }

    /** What the latest applied feed of a territory held that was not good enough. */
    List<Isolated> listIsolated(String territoire) {
        return jdbc.sql("SELECT * FROM isolement WHERE territoire = ?")
                .param(territoire)
                .query((row, n) -> {
                    byte @Nullable [] brut = row.getBytes("brut");
                    return new Isolated(
                            row.getString("numero"),
                            row.getString("intitule"),
                            row.getInt("ligne"),
                            row.getString("raisons"),
                            brut == null ? new byte[0] : brut,
                            row.getBytes("constats"));
                })
                .list();
    }

    void forgetIsolated(String territoire) {
        jdbc.sql("DELETE FROM isolement WHERE territoire = ?").param(territoire).update();
    }

    /** Shows on offers that the last feed carries them with a fault; the others no longer do. */
    void flag(String territoire, Collection<Long> isolated) {
        // looked up in the index first: an update would read all the rows of the territory
        List<Long> before = jdbc.sql("SELECT id FROM formation_catalogue WHERE territoire = ? AND isolee")
                .param(territoire)
                .query(Long.class)
                .list();
        flag(before, isolated);
    }

    /** @param before those of which this is shown now */
    void flag(Collection<Long> before, Collection<Long> isolated) {
        flag(new ArrayList<>(before), false);
        flag(new ArrayList<>(isolated), true);
    }

    private void flag(List<Long> ids, boolean isolee) {
        for (int from = 0; from < ids.size(); from += SLICE) {
            jdbc.sql("UPDATE formation_catalogue SET isolee = :isolee WHERE id IN (:ids)")
                    .param("isolee", isolee)
                    .param("ids", ids.subList(from, Math.min(from + SLICE, ids.size())))
                    .update();
        }
    }

    /** An offer that would go, with its title and body as they are on offer. */
    record Withdrawn(String numero, String intitule, String organisme) {}

    List<Withdrawn> describe(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT numero, intitule, organisme FROM formation_catalogue WHERE id IN (:ids)"
                                + " ORDER BY intitule, id")
                        .param("ids", ids)
                        .query((row, n) -> new Withdrawn(row.getString(1), row.getString(2), row.getString(3)))
                        .list();
    }
}
