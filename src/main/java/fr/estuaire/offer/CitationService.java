package fr.estuaire.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which offers a place or a contact of a body is named in, and how to hand them to the collectors once it has changed. */
@Service
public class CitationService {
    /** Offers judged and submitted in one gesture: more would keep the person waiting. */
    static final int LOT = 100;

    private static final String LIEU =
            "SELECT a.formation FROM action_lieu c JOIN action a ON a.numero = c.action WHERE c.lieu = :numero";
    private static final String CONTACT = "SELECT c.formation FROM contact_cite c WHERE c.contact = :numero";
    /** A link of an offer that went to another body leads nowhere any more. */
    private static final String WHERE = " FROM formation f WHERE f.organisme = :organisme AND f.numero IN (%s)";

    private final JdbcClient jdbc;
    private final LieuService lieux;
    private final ContactService contacts;
    private final OffreService offres;

    CitationService(JdbcClient jdbc, LieuService lieux, ContactService contacts, OffreService offres) {
        this.jdbc = jdbc;
        this.lieux = lieux;
        this.contacts = contacts;
        this.offres = offres;
    }

    /** The offers that name a place. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Citations getOfLieu(String numero) {
        return read(LIEU, numero, lieux.get(numero).organisme());
    }

    /** The offers that name a contact. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Citations getOfContact(String numero) {
        return read(CONTACT, numero, contacts.get(numero).organisme());
    }

    /** Hands to the collectors the live offers that name a place, each if its draft is whole. */
    @PreAuthorize("hasRole('ORGANISME')")
    public Envoi submitOfLieu(String numero) {
        return submit(LIEU, numero, lieux.get(numero).organisme());
    }

    /** Hands to the collectors the live offers that name a contact, each if its draft is whole. */
    @PreAuthorize("hasRole('ORGANISME')")
    public Envoi submitOfContact(String numero) {
        return submit(CONTACT, numero, contacts.get(numero).organisme());
    }

    private Citations read(String source, String numero, String organisme) {
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(f.publiee), 0)" + WHERE.formatted(source))
                .param("numero", numero)
                .param("organisme", organisme)
                .query((row, n) -> new Citations(
                        row.getInt(1), row.getInt(2), list(source, numero, organisme, "", Citations.SHOWN)))
                .single();
    }

    private List<Citation> list(String source, String numero, String organisme, String filter, int limit) {
        return jdbc.sql("SELECT f.numero, f.intitule, f.etat, f.publiee" + WHERE.formatted(source) + filter
                        + " ORDER BY f.publiee DESC, f.intitule, f.numero LIMIT :limit")
                .param("numero", numero)
                .param("organisme", organisme)
                .param("limit", limit)
                .query(CitationService::toCitation)
                .list();
    }

    private Envoi submit(String source, String numero, String organisme) {
        List<Citation> all = list(source, numero, organisme, " AND f.publiee AND f.etat <> 'SOUMISE'", LOT + 1);
        List<Citation> soumises = new ArrayList<>();
        List<Envoi.Refus> refus = new ArrayList<>();
        for (Citation offre : all.subList(0, Math.min(LOT, all.size()))) {
            try {
                offres.submit(offre.numero());
                soumises.add(offre);
            } catch (IncompleteOffreException | IllegalStateException e) {
                refus.add(new Envoi.Refus(offre, String.valueOf(e.getMessage())));
            }
        }
        list(source, numero, organisme, " AND f.publiee AND f.etat = 'SOUMISE'", LOT).stream()
                .filter(offre ->
                        soumises.stream().noneMatch(other -> other.numero().equals(offre.numero())))
                .forEach(offre -> refus.add(new Envoi.Refus(offre, "Elle est déjà soumise à la collecte.")));
        return new Envoi(soumises, refus, all.size() > LOT ? 1 : 0);
    }

    private static Citation toCitation(ResultSet row, int number) throws SQLException {
        return new Citation(
                row.getString("numero"),
                row.getString("intitule"),
                Etat.valueOf(row.getString("etat")),
                row.getBoolean("publiee"));
    }
}
