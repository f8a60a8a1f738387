package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.shared.UtcTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of parts, a few hundred at a time: the document, and the columns drawn from it. */
@Component
class PartieRows {
    private static final int INTITULE = 255;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    PartieRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    void insert(List<Parties.NewPartie> parties) {
        Genre genre = parties.getFirst().genre();
        List<@Nullable Object[]> values =
                parties.stream().map(PartieRows::insertion).toList();
        switch (genre) {
            case FORMATION -> throw new IllegalArgumentException("A formation is inserted with its state");
            case ACTION -> jdbc.batchUpdate("""
                    INSERT INTO action (numero, formation, ordre, externe, document, enseignement, entrees_sorties)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""", values);
            case SESSION -> jdbc.batchUpdate("""
                    INSERT INTO session (numero, formation, action, ordre, externe, document, debut, fin, etat_recrutement,
                      etat_le, places, capacite, places_le, annulee) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
        }
        addDetails(
                genre,
                parties.stream().collect(Collectors.toMap(Parties.NewPartie::numero, Parties.NewPartie::document)));
        parties.forEach(partie -> addContacts(partie.numero(), partie.formation(), partie.document()));
    }

    void insertFormation(Formation formation, @Nullable String externe, Element document) {
        Offre offre = formation.toOffre(null);
        jdbc.update(
                """
                INSERT INTO formation (numero, organisme, version, etat, modifie_le, modifie_par, externe, document, intitule,
                  certifiante) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                offre.numero(),
                offre.organisme(),
                offre.version(),
                offre.etat().name(),
                UtcTime.toColumn(offre.modifieLe()),
                offre.modifiePar(),
                externe,
                ElementText.write(document),
                intitule(document),
                certifiante(document));
        addContacts(offre.numero(), offre.numero(), document);
    }

    void update(List<Partie> parties) {
        Genre genre = parties.getFirst().genre();
        List<@Nullable Object[]> values =
                parties.stream().map(PartieRows::change).toList();
        jdbc.batchUpdate(
                switch (genre) {
                    // its version is the offer’s, which counts every change of any part
                    case FORMATION ->
                        "UPDATE formation SET document = ?, intitule = ?, certifiante = ? WHERE numero = ?";
                    case ACTION ->
                        "UPDATE action SET document = ?, enseignement = ?, entrees_sorties = ?, version = version + 1"
                                + " WHERE numero = ?";
                    case SESSION ->
                        "UPDATE session SET document = ?, debut = ?, fin = ?, etat_recrutement = ?, etat_le = ?, places = ?,"
                                + " capacite = ?, places_le = ?, annulee = ?, version = version + 1 WHERE numero = ?";
                },
                values);
        removeDetails(genre, parties.stream().map(Partie::numero).toList());
        addDetails(genre, parties.stream().collect(Collectors.toMap(Partie::numero, Partie::document)));
        parties.forEach(partie -> addContacts(partie.numero(), partie.formation(), partie.document()));
    }

    void remember(Genre genre, Map<Partie, String> numeros) {
        jdbc.batchUpdate(
                "UPDATE " + genre.element() + " SET externe = ? WHERE numero = ?",
                numeros.entrySet().stream()
                        .map(entry ->
                                new Object[] {entry.getValue(), entry.getKey().numero()})
                        .toList());
    }

    void delete(Genre genre, List<String> numeros) {
        removeDetails(genre, numeros);
        named.update("DELETE FROM " + genre.element() + " WHERE numero IN (:numeros)", Map.of("numeros", numeros));
    }

    private void removeDetails(Genre genre, List<String> numeros) {
        named.update("DELETE FROM contact_cite WHERE partie IN (:numeros)", Map.of("numeros", numeros));
        switch (genre) {
            case FORMATION -> {}
            case ACTION ->
                named.update("DELETE FROM action_lieu WHERE action IN (:numeros)", Map.of("numeros", numeros));
            case SESSION ->
                named.update("DELETE FROM recrutement WHERE session IN (:numeros)", Map.of("numeros", numeros));
        }
    }

    private void addDetails(Genre genre, Map<String, Element> documents) {
        switch (genre) {
            case FORMATION -> {}
            case ACTION -> addLieux(documents);
            case SESSION -> addRencontres(documents);
        }
    }

    /** Few parts lead to a contact: those that do are written one by one. */
    private void addContacts(String numero, String formation, Element document) {
        document.all()
                .flatMap(element -> Lien.CONTACT.find(element).stream())
                .distinct()
                .forEach(contact -> jdbc.update(
                        "INSERT INTO contact_cite (contact, partie, formation) VALUES (?, ?, ?)",
                        contact,
                        numero,
                        formation));
    }

    private void addLieux(Map<String, Element> actions) {
        List<@Nullable Object[]> lieux = new ArrayList<>();
        actions.forEach((numero, action) -> action.children("lieu-de-formation").stream()
                .flatMap(lieu -> Lien.LIEU.find(lieu).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(lieu -> lieux.add(new Object[] {numero, lieu})));
        if (!lieux.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO action_lieu (action, lieu) VALUES (?, ?)", lieux);
        }
    }

    private void addRencontres(Map<String, Element> sessions) {
        List<@Nullable Object[]> rencontres = new ArrayList<>();
        sessions.forEach((numero, session) -> {
            List<SessionRow.Rencontre> all = SessionRow.of(session).rencontres();
            for (int i = 0; i < all.size(); i++) {
                SessionRow.Rencontre one = all.get(i);
                rencontres.add(new Object[] {
                    numero, i, one.modalite(), one.aDistance(), one.ville(), one.places(), one.debut(), one.heure()
                });
            }
        });
        if (!rencontres.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO recrutement (session, ordre, modalite, a_distance, ville, places, debut, heure_debut)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    rencontres);
        }
    }

    private static @Nullable Object[] insertion(Parties.NewPartie partie) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(partie.numero());
        values.add(partie.formation());
        if (partie.genre() == Genre.SESSION) {
            values.add(partie.parent());
        }
        values.add(partie.ordre());
        values.add(partie.externe());
        values.add(ElementText.write(partie.document()));
        values.addAll(columns(partie.genre(), partie.document()));
        return values.toArray();
    }

    private static @Nullable Object[] change(Partie partie) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(ElementText.write(partie.document()));
        values.addAll(columns(partie.genre(), partie.document()));
        values.add(partie.numero());
        return values.toArray();
    }

    private static List<@Nullable Object> columns(Genre genre, Element document) {
        List<@Nullable Object> values = new ArrayList<>();
        switch (genre) {
            case FORMATION -> {
                values.add(intitule(document));
                values.add(certifiante(document));
            }
            case ACTION -> {
                values.add(code(document, "modalites-enseignement"));
                values.add(code(document, "modalites-entrees-sorties"));
            }
            case SESSION -> {
                SessionRow row = SessionRow.of(document);
                values.add(row.debut());
                values.add(row.fin());
                values.add(row.etatRecrutement());
                values.add(row.etatLe() == null ? null : UtcTime.toColumn(row.etatLe()));
                values.add(row.places());
                values.add(row.capacite());
                values.add(row.placesLe() == null ? null : UtcTime.toColumn(row.placesLe()));
                values.add(row.annulee());
            }
        }
        return values;
    }

    private static @Nullable String intitule(Element formation) {
        return formation
                .text("intitule-formation")
                .map(text -> text.length() <= INTITULE ? text : text.substring(0, INTITULE))
                .orElse(null);
    }

    private static @Nullable Boolean certifiante(Element formation) {
        return formation.text("certifiante").map("1"::equals).orElse(null);
    }

    private static @Nullable String code(Element action, String name) {
        return action.text(name).filter(text -> text.length() <= 2).orElse(null);
    }
}
