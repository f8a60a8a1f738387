package fr.estuaire.reference;

import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Looks terms of the Formacode up, for who describes an offer. Centre Inffo’s thesaurus is not delivered with the
 * application: an installation that has not imported it knows no term.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Formacodes {
    /** The words of a cell of synonyms, without its separators. */
    private static final String SYNONYMS = "REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(COALESCE(t.synonymes, ''),"
            + " ';', ' '), '-', ' '), '/', ' '), '''', ' '), '’', ' ')";

    private static final String PROPOSED = " t.version = :version AND NOT t.domaine AND t.absent_depuis IS NULL ";
    private static final String FROM = "SELECT t.code, t.libelle, t.champ, t.synonymes, 0 AS rang"
            + " FROM estuaire_reference.formacode_terme t WHERE" + PROPOSED;
    private static final String PAGE = " LIMIT :limite OFFSET :debut_page";
    private static final int BY_SYNONYM = 3;

    private final JdbcClient jdbc;

    Formacodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the terms of a version, such as V14, were imported. */
    public boolean isLoaded(String version) {
        return RegisterReading.read(() ->
                jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM estuaire_reference.formacode_terme t
                        WHERE t.version = :version AND NOT t.domaine)""").param("version", version).query(Boolean.class).single());
    }

    /**
     * The terms in force that a text finds, best first; the empty text leaves all. The slice’s own order is not used.
     *
     * @param text beginnings of words of the label or of a synonym, or the beginning of a code
     */
    public List<Terme> list(String version, String text, Slice slice) {
        String code = text.strip();
        WordBeginnings words = WordBeginnings.of(text);
        if (words.isEmpty() && !code.isEmpty()) {
            return List.of();
        }
        return RegisterReading.read(() -> jdbc.sql(search(code, words) + PAGE)
                .params(words.parameters())
                .param("version", version)
                .param("code", code + "%")
                .param("limite", slice.limit())
                .param("debut_page", slice.offset())
                .query(Formacodes::read)
                .list());
    }

    /** What the register knows of some codes, even those no longer in force, in no order. */
    public List<Terme> list(String version, Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : RegisterReading.read(() -> jdbc.sql("""
                                SELECT t.code, t.libelle, t.champ, t.synonymes, 0 AS rang
                                FROM estuaire_reference.formacode_terme t
                                WHERE t.version = :version AND t.code IN (:codes)""")
                        .param("version", version)
                        .param("codes", codes)
                        .query(Formacodes::read)
                        .list());
    }

    private static String search(String code, WordBeginnings words) {
        if (code.isEmpty()) {
            return FROM + "ORDER BY t.libelle_cle, t.code";
        }
        return code.matches("\\d{1,5}") ? FROM + "AND t.code LIKE :code ORDER BY t.code" : byWords(words);
    }

    /** By the label first, then by a synonym, then the terms that the thesaurus associates with those found by label. */
    private static String byWords(WordBeginnings words) {
        return """
                WITH trouve AS (
                  SELECT t.code, CASE WHEN t.libelle_cle = :cle THEN 0 WHEN t.libelle_cle LIKE :debut THEN 1
                    WHEN %1$s THEN 2 ELSE 3 END AS rang
                  FROM estuaire_reference.formacode_terme t WHERE %3$s AND %2$s)
                SELECT t.code, t.libelle, t.champ, t.synonymes, MIN(r.rang) AS rang FROM (
                  SELECT code, rang FROM trouve
                  UNION ALL
                  SELECT l.vers, 4 FROM trouve f JOIN estuaire_reference.formacode_lien l
                  ON l.version = :version AND l.code = f.code AND l.genre = 'TA' WHERE f.rang < 3) r
                JOIN estuaire_reference.formacode_terme t ON %3$s AND t.code = r.code
                GROUP BY t.code, t.libelle, t.libelle_cle, t.champ, t.synonymes
                ORDER BY rang, t.libelle_cle, t.code""".formatted(
                        words.in("t.libelle_cle"), words.in("CONCAT(t.libelle_cle, ' ', " + SYNONYMS + ")"), PROPOSED);
    }

    private static Terme read(ResultSet row, int number) throws SQLException {
        String synonyms = row.getString("synonymes");
        return new Terme(
                row.getString("code"),
                row.getString("libelle"),
                row.getInt("rang") == BY_SYNONYM && synonyms != null
                        ? "Synonymes\u00A0: " + synonyms.replace(";", ", ")
                        : field(row.getString("champ")));
    }

    /** The field without the number that the thesaurus writes before it, as in {@code 150 DEVELOPPEMENT PERSONNEL}. */
    private static @Nullable String field(@Nullable String champ) {
        return champ == null || champ.isBlank() ? null : champ.replaceFirst("^\\d+\\s+", "");
    }
}
