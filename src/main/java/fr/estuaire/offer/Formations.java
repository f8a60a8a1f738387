package fr.estuaire.offer;

import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where each offer stands. */
@Component
class Formations {
    private static final String SELECT = """
            SELECT numero, organisme, version, a_relire, intitule, etat, publiee, motif, modifie_le, modifie_par, soumise_le
            FROM formation WHERE numero""";
    private static final String COLUMNS = SELECT + " = ?";
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;

    Formations(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(template);
    }

    Optional<Offre> find(String numero) {
        return jdbc.sql(COLUMNS).param(numero).query(Formations::toOffre).optional();
    }

    /**
     * An offer to change, kept from everybody else until the end of the transaction.
     *
     * @throws NoSuchElementException when the territory has no such offer
     */
    Formation getLocked(String numero) {
        return jdbc.sql(COLUMNS + " FOR UPDATE")
                .param(numero)
                .query((row, n) -> toFormation(toOffre(row, n)))
                .optional()
                .orElseThrow(() -> unknown(numero));
    }

    /** Several offers, by title. */
    List<Offre> list(Collection<String> numeros) {
        return numeros.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " IN (:numeros) ORDER BY intitule, numero")
                        .param("numeros", numeros)
                        .query(Formations::toOffre)
                        .list();
    }

    /** Several offers to change, kept from everybody else; always locked in the same order, so that nobody waits for ever. */
    List<Offre> listLocked(Collection<String> numeros) {
        return numeros.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " IN (:numeros) ORDER BY numero FOR UPDATE")
                        .param("numeros", numeros)
                        .query(Formations::toOffre)
                        .list();
    }

    /** Several offers at once, by their numbers. */
    Map<String, Offre> index(Collection<String> numeros) {
        return numeros.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + " IN (:numeros)")
                        .param("numeros", numeros)
                        .query(Formations::toOffre)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Offre::numero, Function.identity()));
    }

    /** Offers to change together, each kept from everybody else until the end of the transaction. */
    List<Formation> listToChange(Collection<String> numeros) {
        return numeros.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " IN (:numeros) ORDER BY numero FOR UPDATE")
                        .param("numeros", numeros)
                        .query((row, n) -> toFormation(toOffre(row, n)))
                        .list();
    }

    static NoSuchElementException unknown(String numero) {
        return new NoSuchElementException("Aucune offre ne porte le numéro « " + numero + " ».");
    }

    /** Writes where an offer stands. Its document is written by {@link Parties}. */
    void update(Formation formation) {
        updateAll(List.of(formation));
    }

    /** Writes where several offers stand. */
    void updateAll(List<Formation> formations) {
        named.batchUpdate("""
                UPDATE formation SET organisme = :organisme, version = :version, a_relire = :aRelire, etat = :etat,
                  publiee = :publiee, motif = :motif, modifie_le = :modifieLe, modifie_par = :modifiePar, soumise_le = :soumiseLe
                WHERE numero = :numero""", formations.stream().map(Formations::values).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(Formation formation) {
        Offre offre = formation.toOffre(null);
        return new MapSqlParameterSource()
                .addValue("numero", offre.numero())
                .addValue("organisme", offre.organisme())
                .addValue("version", offre.version())
                .addValue("aRelire", offre.aRelire())
                .addValue("etat", offre.etat().name())
                .addValue("publiee", offre.publiee())
                .addValue("motif", offre.motif())
                .addValue("modifieLe", UtcTime.toColumn(offre.modifieLe()))
                .addValue("modifiePar", offre.modifiePar())
                .addValue("soumiseLe", offre.soumiseLe() == null ? null : UtcTime.toColumn(offre.soumiseLe()));
    }

    static Formation toFormation(Offre offre) {
        return new Formation(
                offre.numero(),
                offre.organisme(),
                offre.version(),
                offre.aRelire(),
                offre.etat(),
                offre.publiee(),
                offre.motif(),
                offre.modifieLe(),
                offre.modifiePar(),
                offre.soumiseLe());
    }

    private static Offre toOffre(ResultSet row, int number) throws SQLException {
        return new Offre(
                row.getString("numero"),
                row.getString("organisme"),
                row.getLong("version"),
                row.getLong("a_relire"),
                row.getString("intitule"),
                Etat.valueOf(row.getString("etat")),
                row.getBoolean("publiee"),
                row.getString("motif"),
                UtcTime.fromColumn(row.getObject("modifie_le", LocalDateTime.class)),
                row.getString("modifie_par"),
                instant(row.getObject("soumise_le", LocalDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime column) {
        return column == null ? null : UtcTime.fromColumn(column);
    }
}
