package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the parts of offers; what lists need of them is written with them. */
@Component
class Parties {
    private static final int LOT = 500;
    private final JdbcClient jdbc;
    private final PartieRows rows;

    Parties(JdbcClient jdbc, PartieRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Partie> find(String numero) {
        Genre genre = Genre.ofNumero(numero);
        return jdbc.sql(select(genre) + " WHERE numero = ?")
                .param(numero)
                .query((row, n) -> toPartie(genre, row))
                .optional();
    }

    /** The parts of a kind of an offer, in their order. */
    List<Partie> list(Genre genre, String formation) {
        return jdbc.sql(select(genre) + " WHERE " + (genre == Genre.FORMATION ? "numero" : "formation") + " = ?"
                        + order(genre))
                .param(formation)
                .query((row, n) -> toPartie(genre, row))
                .list();
    }

    /** The parts of a kind of several offers, each offer’s in their order. */
    List<Partie> listOf(Genre genre, Collection<String> formations) {
        return formations.isEmpty()
                ? List.of()
                : jdbc.sql(select(genre) + " WHERE " + (genre == Genre.FORMATION ? "numero" : "formation")
                                + " IN (:formations)" + order(genre))
                        .param("formations", formations)
                        .query((row, n) -> toPartie(genre, row))
                        .list();
    }

    /** The sessions of an action, in their order. */
    List<Partie> listSessions(String action) {
        return jdbc.sql(select(Genre.SESSION) + " WHERE action = ?" + order(Genre.SESSION))
                .param(action)
                .query((row, n) -> toPartie(Genre.SESSION, row))
                .list();
    }

    /** Several sessions at once, whatever their offers. */
    List<Partie> listSessions(Collection<String> numeros) {
        return listAll(Genre.SESSION, numeros);
    }

    /** Several parts of a kind at once, whatever their offers. */
    List<Partie> listAll(Genre genre, Collection<String> numeros) {
        return numeros.isEmpty()
                ? List.of()
                : jdbc.sql(select(genre) + " WHERE numero IN (:numeros)" + order(genre))
                        .param("numeros", numeros)
                        .query((row, n) -> toPartie(genre, row))
                        .list();
    }

    /** The offers to which parts of a kind belong. */
    List<String> listFormations(Genre genre, Collection<String> numeros) {
        return numeros.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT formation FROM " + genre.element() + " WHERE numero IN (:numeros)")
                        .param("numeros", numeros)
                        .query(String.class)
                        .list();
    }

    /** The actions of sessions, each once, those of the first sessions first. */
    List<String> listActions(Collection<String> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT action FROM session WHERE numero IN (:numeros) GROUP BY action ORDER BY MIN(numero)")
                        .param("numeros", sessions)
                        .query(String.class)
                        .list();
    }

    /** The sessions of an action by their dates, a page of them. */
    List<SessionChoice> listSessionChoices(String action, int offset, int limit) {
        return jdbc.sql("SELECT numero, debut, fin, annulee FROM session WHERE action = ?"
                        + " ORDER BY ordre, numero LIMIT ? OFFSET ?")
                .params(action, limit, offset)
                .query((row, n) -> new SessionChoice(
                        row.getString("numero"),
                        row.getObject("debut", LocalDate.class),
                        row.getObject("fin", LocalDate.class),
                        row.getBoolean("annulee")))
                .list();
    }

    int countSessions(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM session WHERE action = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }

    /** The place of a part among its siblings, from 0. */
    int getOrdre(Partie partie) {
        return jdbc.sql("SELECT ordre FROM " + partie.genre().element() + " WHERE numero = ?")
                .param(partie.numero())
                .query(Integer.class)
                .single();
    }

    int nextOrdre(Genre genre, String parent) {
        String owner = genre == Genre.SESSION ? "action" : "formation";
        return jdbc.sql("SELECT COALESCE(MAX(ordre), -1) + 1 FROM " + genre.element() + " WHERE " + owner + " = ?")
                .param(parent)
                .query(Integer.class)
                .single();
    }

    /** All parts of several offers, with what an import recognises them by; three statements however many there are. */
    List<PartieConnue> listKnown(Collection<String> formations) {
        if (formations.isEmpty()) {
            return List.of();
        }
        List<PartieConnue> known = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            String owner = genre == Genre.FORMATION ? "numero" : "formation";
            known.addAll(jdbc.sql(select(genre)
                                    .replace(
                                            " FROM ",
                                            genre == Genre.FORMATION
                                                    ? ", externe, 0 AS ordre FROM "
                                                    : ", externe, ordre FROM ")
                            + " WHERE " + owner + " IN (:formations)" + order(genre))
                    .param("formations", formations)
                    .query((row, n) ->
                            new PartieConnue(toPartie(genre, row), row.getString("externe"), row.getInt("ordre")))
                    .list());
        }
        return known;
    }

    /** Remembers the numbers that parts bear in a file. */
    void remember(Map<Partie, String> numeros) {
        for (Genre genre : Genre.values()) {
            Map<Partie, String> some = new LinkedHashMap<>(numeros);
            some.keySet().removeIf(partie -> partie.genre() != genre);
            some.values().removeIf(numero -> numero.length() > OffreInsertion.EXTERNE);
            if (!some.isEmpty()) {
                rows.remember(genre, some);
            }
        }
    }

    Optional<String> findExterne(String numero) {
        return jdbc.sql("SELECT externe FROM " + Genre.ofNumero(numero).element()
                        + " WHERE numero = ? AND externe IS NOT NULL")
                .param(numero)
                .query(String.class)
                .optional();
    }

    /** Makes room for one more among siblings. */
    void shift(Genre genre, String parent, int from) {
        String owner = genre == Genre.SESSION ? "action" : "formation";
        jdbc.sql("UPDATE " + genre.element() + " SET ordre = ordre + 1 WHERE " + owner + " = ? AND ordre >= ?")
                .params(parent, from)
                .update();
    }

    /** Adds parts of one kind, each with its place among its siblings. */
    void insert(List<NewPartie> parties) {
        lots(parties).forEach(rows::insert);
    }

    /** Writes the documents of parts of one kind, and what lists need of them. */
    void update(List<Partie> parties) {
        lots(parties).forEach(rows::update);
    }

    /** Takes out parts of one kind; an action must have lost its sessions before. */
    void delete(Genre genre, List<String> numeros) {
        lots(numeros).forEach(lot -> rows.delete(genre, lot));
    }

    private static <T> List<List<T>> lots(List<T> all) {
        return java.util.stream.IntStream.range(0, (all.size() + LOT - 1) / LOT)
                .mapToObj(i -> all.subList(i * LOT, Math.min(all.size(), (i + 1) * LOT)))
                .toList();
    }

    private static String select(Genre genre) {
        return switch (genre) {
            case FORMATION -> "SELECT numero, numero AS formation, NULL AS parent, version, document FROM formation";
            case ACTION -> "SELECT numero, formation, formation AS parent, version, document FROM action";
            case SESSION -> "SELECT numero, formation, action AS parent, version, document FROM session";
        };
    }

    private static String order(Genre genre) {
        return switch (genre) {
            case FORMATION -> "";
            case ACTION -> " ORDER BY ordre, numero";
            case SESSION -> " ORDER BY action, ordre, numero";
        };
    }

    private static Partie toPartie(Genre genre, ResultSet row) throws SQLException {
        return new Partie(
                row.getString("numero"),
                genre,
                row.getString("formation"),
                row.getString("parent"),
                row.getLong("version"),
                ElementText.parse(row.getString("document")));
    }

    /**
     * A part that is not yet kept.
     *
     * @param externe number that it bears in the file it comes from
     */
    record NewPartie(
            String numero,
            Genre genre,
            String formation,
            @Nullable String parent,
            int ordre,
            @Nullable String externe,
            Element document) {}
}
