package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps what is taken out of offers, so that it can be put back as it was. */
@Component
public class Corbeille {
    private static final int SHOWN = 20;
    private static final String INSERT = """
            INSERT INTO corbeille
              (formation, organisme, numero, parent, ordre, externe, document, supprime_le, supprime_par)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Parties parties;
    private final Assembly assembly;

    Corbeille(JdbcClient jdbc, JdbcTemplate template, Parties parties, Assembly assembly) {
        this.jdbc = jdbc;
        this.template = template;
        this.parties = parties;
        this.assembly = assembly;
    }

    /**
     * @param numero of the action or session
     * @param document with its sessions and all their numbers
     */
    public record Retire(
            long key,
            String formation,
            String organisme,
            String numero,
            @Nullable String parent,
            int ordre,
            @Nullable String externe,
            Element document,
            Instant le,
            String par) {}

    /** Keeps a whole offer; the key by which it is found. */
    long keep(Formation formation, String par, Instant le) {
        String numero = formation.numero();
        return insert(new Retire(
                0,
                numero,
                formation.organisme(),
                numero,
                null,
                0,
                parties.findExterne(numero).orElse(null),
                assembly.assemble(numero),
                le,
                par));
    }

    /** Takes an action or a session out and keeps it; the key by which it is found. */
    long put(Formation formation, Partie partie, String par, Instant le) {
        long key = insert(new Retire(
                0,
                partie.formation(),
                formation.organisme(),
                partie.numero(),
                partie.parent(),
                parties.getOrdre(partie),
                parties.findExterne(partie.numero()).orElse(null),
                assembly.assemble(partie),
                le,
                par));
        if (partie.genre() == Genre.ACTION) {
            parties.delete(
                    Genre.SESSION,
                    parties.listSessions(partie.numero()).stream()
                            .map(Partie::numero)
                            .toList());
        }
        parties.delete(partie.genre(), List.of(partie.numero()));
        return key;
    }

    /** Takes several sessions out and keeps them; the keys by which they are found. */
    List<Long> putSessions(Map<String, String> organismes, List<Partie> sessions, String par, Instant le) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        List<String> numeros = sessions.stream().map(Partie::numero).toList();
        Map<String, Place> places = new HashMap<>();
        jdbc.sql("SELECT numero, ordre, externe FROM session WHERE numero IN (:numeros)")
                .param("numeros", numeros)
                .query((row, n) ->
                        places.put(row.getString("numero"), new Place(row.getInt("ordre"), row.getString("externe"))))
                .list();
        long last = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM corbeille")
                .query(Long.class)
                .single();
        template.batchUpdate(
                INSERT,
                sessions.stream()
                        .map(session -> toRetire(session, organismes, places, par, le))
                        .map(Corbeille::values)
                        .toList());
        parties.delete(Genre.SESSION, numeros);
        return jdbc.sql("SELECT id FROM corbeille WHERE id > :last AND numero IN (:numeros) ORDER BY id")
                .param("last", last)
                .param("numeros", numeros)
                .query(Long.class)
                .list();
    }

    /** Where a session stands in its action, and the number of the file it comes from. */
    private record Place(int ordre, @Nullable String externe) {}

    private Retire toRetire(
            Partie session, Map<String, String> organismes, Map<String, Place> places, String par, Instant le) {
        Place place = Objects.requireNonNull(places.get(session.numero()));
        return new Retire(
                0,
                session.formation(),
                Objects.requireNonNull(organismes.get(session.formation())),
                session.numero(),
                session.parent(),
                place.ordre(),
                place.externe(),
                assembly.assemble(session),
                le,
                par);
    }

    List<Retire> listAll(Collection<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM corbeille WHERE id IN (:keys) ORDER BY id")
                        .param("keys", keys)
                        .query(Corbeille::toRetire)
                        .list();
    }

    /** Puts several sessions back, each at the place that it had. */
    void restoreSessions(List<Retire> retires) {
        parties.insert(retires.stream()
                .map(retire -> new Parties.NewPartie(
                        retire.numero(),
                        Genre.SESSION,
                        retire.formation(),
                        Objects.requireNonNull(retire.parent()),
                        retire.ordre(),
                        retire.externe(),
                        Assembly.own(Genre.SESSION, retire.document())))
                .toList());
        if (!retires.isEmpty()) {
            jdbc.sql("DELETE FROM corbeille WHERE id IN (:keys)")
                    .param("keys", retires.stream().map(Retire::key).toList())
                    .update();
        }
    }

    private static @Nullable Object[] values(Retire retire) {
        return new @Nullable Object[] {
            retire.formation(),
            retire.organisme(),
            retire.numero(),
            retire.parent(),
            retire.ordre(),
            retire.externe(),
            ElementText.write(retire.document()),
            UtcTime.toColumn(retire.le()),
            retire.par()
        };
    }

    private long insert(Retire retire) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(INSERT).params(values(retire)).update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void forget(long key) {
        jdbc.sql("DELETE FROM corbeille WHERE id = ?").param(key).update();
    }

    Optional<Retire> find(long key) {
        return jdbc.sql("SELECT * FROM corbeille WHERE id = ?")
                .param(key)
                .query(Corbeille::toRetire)
                .optional();
    }

    List<Retire> list(String formation) {
        return jdbc.sql("SELECT * FROM corbeille WHERE formation = ? ORDER BY id DESC LIMIT " + SHOWN)
                .param(formation)
                .query(Corbeille::toRetire)
                .list();
    }

    /** @throws IllegalStateException when the action of a session is gone too */
    void restore(Retire retire) {
        Genre genre = Genre.ofNumero(retire.numero());
        String parent = Objects.requireNonNull(retire.parent());
        if (parties.find(parent).isEmpty()) {
            throw new IllegalStateException("L’action de cette session est supprimée aussi : remettez-la d’abord.");
        }
        parties.shift(genre, parent, retire.ordre());
        parties.insert(List.of(new Parties.NewPartie(
                retire.numero(),
                genre,
                retire.formation(),
                parent,
                retire.ordre(),
                retire.externe(),
                Assembly.own(genre, retire.document()))));
        if (genre == Genre.ACTION) {
            parties.insert(NumberedParts.sessionsOf(retire.formation(), retire.document()));
        }
        forget(retire.key());
    }

    private static Retire toRetire(ResultSet row, int number) throws SQLException {
        return new Retire(
                row.getLong("id"),
                row.getString("formation"),
                row.getString("organisme"),
                row.getString("numero"),
                row.getString("parent"),
                row.getInt("ordre"),
                row.getString("externe"),
                ElementText.parse(row.getString("document")),
                UtcTime.fromColumn(row.getObject("supprime_le", LocalDateTime.class)),
                row.getString("supprime_par"));
    }
}
