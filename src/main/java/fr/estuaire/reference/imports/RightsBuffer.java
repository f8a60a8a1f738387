package fr.estuaire.reference.imports;

import fr.estuaire.reference.Register;
import fr.estuaire.shared.UtcTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * National registers lose and find again bodies from one day to the next. So a right that a file gives counts at once,
 * and one that it takes away counts only once several imports, on several days, have said so without one that said the
 * contrary; meanwhile the loss is shown as announced. All of it is in the database: a restart forgets nothing.
 *
 * <p>A day counts when it comes after the last one counted. When the clock goes back, the days are counted from the
 * beginning: an error of the clock may delay a loss, never hasten it.
 */
@Component
@EnableConfigurationProperties(BufferProperties.class)
public class RightsBuffer {
    private static final String FOUND_AGAIN = """
            INSERT INTO droit_journal (genre, cle, evenement, le, import)
            SELECT d.genre, d.cle, 'REVENU', :le, :import FROM droit_en_attente d JOIN {table} t ON {match}
            WHERE d.genre = :genre AND {lu}""";

    private static final String FORGET_FOUND_AGAIN = """
            DELETE d FROM droit_en_attente d JOIN {table} t ON {match} WHERE d.genre = :genre AND {lu}""";

    private static final String GAIN = "UPDATE {table} t SET {x} = TRUE WHERE {lu} AND NOT {x}";

    private static final String ANNOUNCE = """
            INSERT INTO droit_journal (genre, cle, evenement, le, import)
            SELECT :genre, {key}, 'ANNONCE', :le, :import FROM {table} t
            LEFT JOIN droit_en_attente d ON d.genre = :genre AND d.cle = {key}
            WHERE {x} AND NOT {lu} AND d.cle IS NULL""";

    private static final String AWAIT = """
            INSERT IGNORE INTO droit_en_attente (genre, cle, vu_imports, vu_jours, premier_jour, dernier_jour)
            SELECT :genre, {key}, 0, 1, :jour, :jour FROM {table} t WHERE {x} AND NOT {lu}""";

    /** MariaDB assigns from left to right: the last day counted is still the old one when the days are counted. */
    private static final String COUNT = """
            UPDATE droit_en_attente SET vu_imports = vu_imports + 1,
              vu_jours = CASE WHEN :jour > dernier_jour THEN vu_jours + 1 WHEN :jour = dernier_jour THEN vu_jours ELSE 1 END,
              dernier_jour = :jour
            WHERE genre = :genre""";

    private static final String RIPE = " d.genre = :genre AND d.vu_imports >= :imports AND d.vu_jours >= :jours";

    private static final String TAKE_AWAY =
            "UPDATE {table} t JOIN droit_en_attente d ON {match} SET {x} = FALSE WHERE" + RIPE;

    private static final String TAKEN_AWAY = """
            INSERT INTO droit_journal (genre, cle, evenement, le, import)
            SELECT d.genre, d.cle, 'RETIRE', :le, :import FROM droit_en_attente d WHERE""" + RIPE;

    private static final String FORGET_TAKEN_AWAY = "DELETE d FROM droit_en_attente d WHERE" + RIPE;

    private final JdbcClient jdbc;
    private final BufferProperties limits;
    private final Clock clock;

    RightsBuffer(JdbcClient jdbc, BufferProperties limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Draws the consequences of an import that was just read, in its transaction and in the space of the reference.
     *
     * @param register whose rights are looked at; one that gives none is left alone
     * @param importId the import, for the log
     * @param day of the import, in French legal time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Register register, long importId, LocalDate day) {
        Right.of(register).forEach(right -> settle(right, importId, day));
    }

    private void settle(Right right, long importId, LocalDate day) {
        LocalDateTime now = UtcTime.toColumn(clock.instant());
        log(right, FOUND_AGAIN, now, importId);
        jdbc.sql(right.sql(FORGET_FOUND_AGAIN)).param("genre", right.name()).update();
        jdbc.sql(right.sql(GAIN)).update();
        log(right, ANNOUNCE, now, importId);
        jdbc.sql(right.sql(AWAIT))
                .param("genre", right.name())
                .param("jour", day)
                .update();
        jdbc.sql(COUNT).param("genre", right.name()).param("jour", day).update();
        ripe(right, TAKE_AWAY).update();
        ripe(right, TAKEN_AWAY).param("le", now).param("import", importId).update();
        ripe(right, FORGET_TAKEN_AWAY).update();
    }

    private void log(Right right, String template, LocalDateTime now, long importId) {
        jdbc.sql(right.sql(template))
                .param("genre", right.name())
                .param("le", now)
                .param("import", importId)
                .update();
    }

    private JdbcClient.StatementSpec ripe(Right right, String template) {
        return jdbc.sql(right.sql(template))
                .param("genre", right.name())
                .param("imports", limits.imports())
                .param("jours", limits.days());
    }
}
