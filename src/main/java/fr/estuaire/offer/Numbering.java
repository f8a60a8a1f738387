package fr.estuaire.offer;

import fr.estuaire.tenant.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives numbers: the territory’s prefix, a letter for the kind, and a value drawn from a sequence of its schema. A number is
 * given once and never again, even when what bore it is gone.
 */
@Component
class Numbering {
    private final JdbcClient jdbc;
    private final Territories territories;

    Numbering(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    String formation() {
        return draw("formation", "F");
    }

    String action() {
        return draw("action", "A");
    }

    String session() {
        return draw("session", "S");
    }

    String organisme() {
        return draw("organisme", "OF");
    }

    String lieu() {
        return draw("lieu", "L");
    }

    private String draw(String kind, String letter) {
        long value = jdbc.sql("SELECT NEXT VALUE FOR numero_" + kind)
                .query(Long.class)
                .single();
        return territories.getCurrent().prefixeNumero() + "_" + letter + value;
    }
}
