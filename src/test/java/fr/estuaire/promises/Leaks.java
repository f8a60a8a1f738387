package fr.estuaire.promises;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries, from the space in which it is called, to reach the tables of every other territory in every way there is. */
@Component
public class Leaks {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final EntityManager entities;
    private final TransactionTemplate transactions;
    private final Territories territories;

    Leaks(
            JdbcClient jdbc,
            JdbcTemplate template,
            EntityManager entities,
            TransactionTemplate transactions,
            Territories territories) {
        this.jdbc = jdbc;
        this.template = template;
        this.entities = entities;
        this.transactions = transactions;
        this.territories = territories;
    }

    /** A sentence for each way that worked, naming who read or wrote what; empty when nothing leaks. */
    public List<String> find(String from, String how) {
        List<String> leaks = new ArrayList<>();
        for (TenantDefinition other : territories.list()) {
            if (!other.code().equals(from)) {
                tries(Space.territory(other.code()).schema()).forEach((way, attempt) -> {
                    if (succeeds(attempt)) {
                        leaks.add("FUITE : l’espace « %s » (%s) a atteint le territoire « %s » par %s"
                                .formatted(from, how, other.code(), way));
                    }
                });
            }
        }
        return leaks;
    }

    private Map<String, Runnable> tries(String schema) {
        Map<String, Runnable> tries = new TreeMap<>();
        tries.put(
                "JdbcClient",
                () -> jdbc.sql("SELECT COUNT(*) FROM " + schema + ".organisme")
                        .query(Long.class)
                        .single());
        tries.put(
                "une requête native de JPA",
                () -> transactions.executeWithoutResult(
                        status -> entities.createNativeQuery("SELECT numero FROM " + schema + ".formation")
                                .getResultList()));
        tries.put(
                "un chargement en masse",
                () -> template.batchUpdate(
                        "INSERT INTO " + schema
                                + ".evenement (formation, le, par, quoi) VALUES (?, NOW(), 'x', 'CREEE')",
                        List.of(new Object[] {"intrus"}, new Object[] {"intrus"})));
        tries.put(
                "INSERT … SELECT",
                () -> jdbc.sql(
                                "INSERT INTO evenement (formation, le, par, quoi) SELECT numero, NOW(), 'x', 'CREEE' FROM "
                                        + schema + ".formation")
                        .update());
        tries.put(
                "une séquence",
                () -> jdbc.sql("SELECT NEXT VALUE FOR " + schema + ".numero_formation")
                        .query(Long.class)
                        .single());
        tries.put("USE", () -> jdbc.sql("USE " + schema).update());
        return tries;
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (DataAccessException | jakarta.persistence.PersistenceException e) {
            return false;
        }
    }

    /** Runs inside a transaction of the current space. */
    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** The numbers of the bodies that JPA sees from here. */
    public List<String> listBodiesThroughJpa() {
        List<String> numeros = new ArrayList<>();
        Consumer<Object> add = numero -> numeros.add(String.valueOf(numero));
        transactions.executeWithoutResult(status -> entities.createQuery(
                        "SELECT o.numero FROM Organisme o WHERE o.nom = 'Marque d’isolation'", Object.class)
                .getResultList()
                .forEach(add));
        return numeros;
    }
}
