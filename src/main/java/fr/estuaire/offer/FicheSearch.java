package fr.estuaire.offer;

import fr.estuaire.lheo.ElementText;
import fr.estuaire.shared.Slice;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The places and the contacts of a body in lists, paged in SQL, with the offers that name each. */
@Service
public class FicheSearch {
    private static final String CITED_LIEU = """
            (SELECT COUNT(DISTINCT f.numero) FROM action_lieu c JOIN action a ON a.numero = c.action
              JOIN formation f ON f.numero = a.formation
              WHERE c.lieu = t.numero AND f.organisme = t.organisme%s)""";
    private static final String CITED_CONTACT = """
            (SELECT COUNT(DISTINCT f.numero) FROM contact_cite c JOIN formation f ON f.numero = c.formation
              WHERE c.contact = t.numero AND f.organisme = t.organisme%s)""";
    private static final String LIVE = " AND f.publiee";
    private static final String WHERE = " WHERE t.organisme = :organisme AND t.archive = :archives AND (";
    private static final String LIEUX = " FROM lieu t" + WHERE
            + "t.nom LIKE :text OR t.adresse_ville LIKE :text OR t.adresse_code_postal LIKE :text"
            + " OR t.adresse_ligne1 LIKE :text OR t.adresse_denomination LIKE :text)";
    private static final String CONTACTS = " FROM contact t" + WHERE + "t.nom LIKE :text OR t.document LIKE :text)";
    private static final Map<String, String> SORTS =
            Map.of("nom", "t.nom", "offres", "offres", "publiees", "publiees", "adresse", "t.adresse_code_postal");

    private final JdbcClient jdbc;
    private final BodyAccess access;

    FicheSearch(JdbcClient jdbc, BodyAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A page of places, by name unless another order is asked for. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<LieuLine> listLieux(FicheFilter filter, Slice slice) {
        return bind(
                        page(
                                "t.adresse_denomination, t.adresse_ligne1, t.adresse_ligne2, t.adresse_code_postal,"
                                        + " t.adresse_code_commune, t.adresse_ville",
                                CITED_LIEU,
                                LIEUX,
                                slice),
                        filter)
                .query((row, n) -> new LieuLine(
                        row.getString("numero"),
                        row.getString("nom"),
                        new Adresse(
                                        row.getString("adresse_denomination"),
                                        row.getString("adresse_ligne1"),
                                        row.getString("adresse_ligne2"),
                                        row.getString("adresse_code_postal"),
                                        row.getString("adresse_code_commune"),
                                        row.getString("adresse_ville"))
                                .onOneLine(),
                        row.getInt("offres"),
                        row.getInt("publiees")))
                .list();
    }

    /** How many places the filter leaves. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public int countLieux(FicheFilter filter) {
        return count(LIEUX, filter);
    }

    /** A page of contacts, by name unless another order is asked for. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<ContactLine> listContacts(FicheFilter filter, Slice slice) {
        return bind(page("t.document", CITED_CONTACT, CONTACTS, slice), filter)
                .query((row, n) -> new ContactLine(
                        row.getString("numero"),
                        row.getString("nom"),
                        ElementText.parse(row.getString("document")),
                        row.getInt("offres"),
                        row.getInt("publiees")))
                .list();
    }

    /** How many contacts the filter leaves. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public int countContacts(FicheFilter filter) {
        return count(CONTACTS, filter);
    }

    private JdbcClient.StatementSpec page(String columns, String cited, String from, Slice slice) {
        return jdbc.sql("SELECT t.numero, t.nom, " + columns + ", " + cited.formatted("") + " AS offres, "
                        + cited.formatted(LIVE) + " AS publiees" + from
                        + " ORDER BY " + slice.orderBy(SORTS, "t.nom, t.numero") + " LIMIT :limit OFFSET :offset")
                .param("limit", slice.limit())
                .param("offset", slice.offset());
    }

    private int count(String from, FicheFilter filter) {
        return bind(jdbc.sql("SELECT COUNT(*)" + from), filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, FicheFilter filter) {
        access.check(filter.organisme());
        return statement
                .param("organisme", filter.organisme())
                .param("archives", filter.archives())
                .param("text", OrganismeSearch.Pattern.holding(filter.text()));
    }
}
