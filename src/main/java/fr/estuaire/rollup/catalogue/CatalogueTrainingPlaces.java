package fr.estuaire.rollup.catalogue;

import fr.estuaire.reference.TrainingPlace;
import fr.estuaire.reference.TrainingPlaces;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an establishment trains, as the national catalogue says: what is published, hence told to everybody. */
@Component
class CatalogueTrainingPlaces implements TrainingPlaces {
    private final JdbcClient jdbc;

    CatalogueTrainingPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TrainingPlace> list(String siret, int limit) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                                SELECT MAX(nom) AS nom, MAX(adresse) AS adresse, code_postal, MAX(ville) AS ville,
                                  MAX(formateur) AS formateur, COUNT(DISTINCT formation) AS formations,
                                  SUM(sessions) AS sessions, MIN(premiere) AS premiere, MAX(derniere) AS derniere
                                FROM lieu_catalogue WHERE siret = :siret
                                GROUP BY LOWER(COALESCE(adresse, '')), code_postal, ville_cle
                                ORDER BY sessions DESC, ville, adresse LIMIT :limite""")
                        .param("siret", siret)
                        .param("limite", limit)
                        .query((row, n) -> new TrainingPlace(
                                row.getString("nom"),
                                row.getString("adresse"),
                                row.getString("code_postal"),
                                row.getString("ville"),
                                row.getBoolean("formateur"),
                                row.getInt("formations"),
                                row.getInt("sessions"),
                                row.getObject("premiere", LocalDate.class),
                                row.getObject("derniere", LocalDate.class)))
                        .list());
    }
}
