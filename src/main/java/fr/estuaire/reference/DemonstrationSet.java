package fr.estuaire.reference;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what the registers say comes from the demonstration set that ships with the application, hence is made up. */
@Component
public class DemonstrationSet {
    /** How the names of its files begin. */
    public static final String PREFIX = "demonstration-";

    private final JdbcClient jdbc;

    DemonstrationSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the last file applied to one of these registers is the demonstration’s. */
    public boolean fills(Register... registers) {
        Collection<String> codes =
                List.of(registers).stream().map(Register::code).toList();
        return RegisterReading.read(() -> jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM estuaire_reference.import_registre i
                          WHERE i.nom_fichier LIKE :prefixe AND i.genre IN (:genres) AND i.statut = 'APPLIQUE'
                            AND i.id = (SELECT MAX(d.id) FROM estuaire_reference.import_registre d
                              WHERE d.genre = i.genre AND d.statut = 'APPLIQUE'))""")
                .param("prefixe", PREFIX + "%")
                .param("genres", codes)
                .query(Boolean.class)
                .single());
    }
}
