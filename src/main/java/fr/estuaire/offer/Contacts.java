package fr.estuaire.offer;

import fr.estuaire.lheo.ElementText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the contacts of bodies. */
@Component
class Contacts {
    private static final String SELECT = "SELECT numero, version, organisme, nom, document, archive FROM contact";
    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContactFiche> find(String numero) {
        return jdbc.sql(SELECT + " WHERE numero = ?")
                .param(numero)
                .query(Contacts::toFiche)
                .optional();
    }

    /** Those of a body that are in use, by name. A body has tens of them, not thousands. */
    List<ContactFiche> list(String organisme) {
        return jdbc.sql(SELECT + " WHERE organisme = ? AND NOT archive ORDER BY nom, numero")
                .param(organisme)
                .query(Contacts::toFiche)
                .list();
    }

    /** Several at once, whose ever they are. */
    List<ContactFiche> listAll(Collection<String> numeros) {
        return numeros.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE numero IN (:numeros)")
                        .param("numeros", numeros)
                        .query(Contacts::toFiche)
                        .list();
    }

    void insert(ContactFiche contact) {
        jdbc.sql("INSERT INTO contact (numero, organisme, nom, document) VALUES (?, ?, ?, ?)")
                .params(contact.numero(), contact.organisme(), contact.nom(), ElementText.write(contact.document()))
                .update();
    }

    /** Whether it was still as it was read; otherwise nothing is written. */
    boolean update(ContactFiche contact) {
        return jdbc.sql("""
                                UPDATE contact SET nom = ?, document = ?, archive = ?, version = version + 1
                                WHERE numero = ? AND version = ?""")
                        .params(
                                contact.nom(),
                                ElementText.write(contact.document()),
                                contact.archive(),
                                contact.numero(),
                                contact.version())
                        .update()
                == 1;
    }

    private static ContactFiche toFiche(ResultSet row, int number) throws SQLException {
        return new ContactFiche(
                row.getString("numero"),
                row.getLong("version"),
                row.getString("organisme"),
                row.getString("nom"),
                ElementText.parse(row.getString("document")),
                row.getBoolean("archive"));
    }
}
