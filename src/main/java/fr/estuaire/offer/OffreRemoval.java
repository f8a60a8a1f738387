package fr.estuaire.offer;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes whole offers, and brings them back. */
@Component
class OffreRemoval {
    private final JdbcClient jdbc;
    private final Parties parties;
    private final PartieRows rows;
    private final Corbeille corbeille;
    private final Evenements evenements;
    private final BodyAccess access;

    OffreRemoval(
            JdbcClient jdbc,
            Parties parties,
            PartieRows rows,
            Corbeille corbeille,
            Evenements evenements,
            BodyAccess access) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.rows = rows;
        this.corbeille = corbeille;
        this.evenements = evenements;
        this.access = access;
    }

    /** @throws IllegalStateException when the offer is or was published */
    long remove(Formation formation, String par, Instant le) {
        String numero = formation.numero();
        if (wasPublished(numero)) {
            throw new IllegalStateException(
                    "Cette offre est ou a été publiée : demandez son retrait à la collecte au lieu de la supprimer.");
        }
        long key = corbeille.keep(formation, par, le);
        deleteAll(Genre.SESSION, numero);
        deleteAll(Genre.ACTION, numero);
        rows.delete(Genre.FORMATION, List.of(numero));
        evenements.add(numero, par, Evenement.Quoi.SUPPRIMEE, null);
        return key;
    }

    private boolean wasPublished(String numero) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM publication WHERE formation = ?)")
                .param(numero)
                .query(Boolean.class)
                .single();
    }

    private void deleteAll(Genre genre, String formation) {
        parties.delete(
                genre,
                parties.list(genre, formation).stream().map(Partie::numero).toList());
    }

    String restore(long key, String par, Instant le) {
        Corbeille.Retire retire = corbeille
                .find(key)
                .filter(found -> found.numero().equals(found.formation()))
                .orElseThrow(() -> new NoSuchElementException("Cette offre est déjà restaurée."));
        access.check(retire.organisme());
        Formation formation = new Formation(retire.numero(), retire.organisme());
        formation.change(par, le);
        rows.insertFormation(formation, retire.externe(), Assembly.own(Genre.FORMATION, retire.document()));
        List<Parties.NewPartie> actions = NumberedParts.actions(retire.numero(), retire.document());
        parties.insert(actions);
        parties.insert(NumberedParts.sessions(retire.numero(), retire.document()));
        corbeille.forget(key);
        evenements.add(retire.numero(), par, Evenement.Quoi.RESTAUREE, null);
        return retire.numero();
    }
}
