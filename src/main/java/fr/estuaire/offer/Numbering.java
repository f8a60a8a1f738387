package fr.estuaire.offer;

import fr.estuaire.tenant.Territories;
import java.util.List;
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
        return draw(Genre.FORMATION, 1).getFirst();
    }

    /** As many numbers as asked, in the order in which they were drawn. */
    List<String> draw(Genre genre, int count) {
        return count == 0 ? List.of() : draw(genre.element(), genre.letter(), count);
    }

    String organisme() {
        return draw("organisme", "OF", 1).getFirst();
    }

    String lieu() {
        return draw("lieu", "L", 1).getFirst();
    }

    List<String> lieux(int count) {
        return count == 0 ? List.of() : draw("lieu", "L", count);
    }

    String contact() {
        return draw("contact", "C", 1).getFirst();
    }

    private List<String> draw(String kind, String letter, int count) {
        String prefix = territories.getCurrent().prefixeNumero() + "_" + letter;
        return jdbc
                .sql("SELECT NEXT VALUE FOR numero_" + kind + " FROM seq_1_to_" + count)
                .query(Long.class)
                .list()
                .stream()
                .map(value -> prefix + value)
                .toList();
    }
}
