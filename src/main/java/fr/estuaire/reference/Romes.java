package fr.estuaire.reference;

import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looks occupations of the ROME (France Travail) up, for who describes an offer. */
@Service
@PreAuthorize("isAuthenticated()")
public class Romes {
    private static final String FROM =
            "SELECT t.code, t.libelle FROM estuaire_reference.rome_fiche t WHERE t.absent_depuis IS NULL";
    private static final String PAGE = " LIMIT :limite OFFSET :debut_page";

    private final JdbcClient jdbc;

    Romes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the occupations were imported. */
    public boolean isLoaded() {
        return RegisterReading.read(() -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM estuaire_reference.rome_fiche)")
                .query(Boolean.class)
                .single());
    }

    /**
     * The occupations in force that a text finds, best first; the empty text leaves all. The slice’s own order is not
     * used.
     *
     * @param text beginnings of words of the title, or the beginning of a code
     */
    public List<Terme> list(String text, Slice slice) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        WordBeginnings words = WordBeginnings.of(text);
        if (words.isEmpty() && !code.isEmpty()) {
            return List.of();
        }
        return RegisterReading.read(() -> jdbc.sql(FROM + search(code, words) + PAGE)
                .params(words.parameters())
                .param("code", code + "%")
                .param("limite", slice.limit())
                .param("debut_page", slice.offset())
                .query(Romes::read)
                .list());
    }

    /** What the register knows of some codes, even those no longer in force, in no order. */
    public List<Terme> list(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : RegisterReading.read(() -> jdbc.sql(
                                "SELECT t.code, t.libelle FROM estuaire_reference.rome_fiche t WHERE t.code IN (:codes)")
                        .param("codes", codes)
                        .query(Romes::read)
                        .list());
    }

    private static String search(String code, WordBeginnings words) {
        if (code.isEmpty()) {
            return " ORDER BY t.libelle_cle, t.code";
        }
        return code.matches("[A-N]\\d{1,4}")
                ? " AND t.code LIKE :code ORDER BY t.code"
                : " AND " + words.in("t.libelle_cle")
                        + " ORDER BY t.libelle_cle <> :cle, t.libelle_cle NOT LIKE :debut, t.libelle_cle, t.code";
    }

    private static Terme read(ResultSet row, int number) throws SQLException {
        return new Terme(row.getString("code"), row.getString("libelle"), null);
    }
}
