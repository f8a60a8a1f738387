package fr.estuaire.reference;

import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How old the registers are, and whether they hold the made-up set of the demonstration: told to everybody. */
@Component
public class RegisterFreshness {
    /** How the names of the files of the demonstration begin. */
    public static final String DEMONSTRATION = "demonstration-";

    private final JdbcClient jdbc;

    RegisterFreshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a file was last applied to one of these registers; never, perhaps. */
    public Optional<Instant> findLast(Register... registers) {
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT COALESCE(fin, debut) FROM estuaire_reference.import_registre
                        WHERE statut = 'APPLIQUE' AND genre IN (:genres) ORDER BY id DESC LIMIT 1""")
                .param("genres", codes(registers))
                .query(LocalDateTime.class)
                .optional()
                .map(UtcTime::fromColumn));
    }

    /** Whether the last file applied to one of these registers is the demonstration’s. */
    public boolean isDemonstration(Register... registers) {
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM estuaire_reference.import_registre i
                          WHERE i.nom_fichier LIKE :prefixe AND i.genre IN (:genres) AND i.statut = 'APPLIQUE'
                            AND i.id = (SELECT MAX(d.id) FROM estuaire_reference.import_registre d
                              WHERE d.genre = i.genre AND d.statut = 'APPLIQUE'))""")
                .param("prefixe", DEMONSTRATION + "%")
                .param("genres", codes(registers))
                .query(Boolean.class)
                .single());
    }

    private static List<String> codes(Register... registers) {
        return List.of(registers).stream().map(Register::code).toList();
    }
}
