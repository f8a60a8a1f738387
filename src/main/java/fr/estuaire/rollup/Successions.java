package fr.estuaire.rollup;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.Succession.Etat;
import fr.estuaire.rollup.Succession.Nature;
import fr.estuaire.rollup.Succession.Offre;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which offer took the place of which: for the nation to look over, accept or refuse. */
@Service
@PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
public class Successions {
    private static final Map<String, String> ORDERS =
            Map.of("score", "r.score", "le", "r.le", "territoire", "r.territoire");
    private static final String CHOSEN = " WHERE (:etat IS NULL OR r.etat = :etat)";

    private final JdbcClient jdbc;
    private final CurrentPerson person;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Successions(JdbcClient jdbc, CurrentPerson person, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.person = person;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param etat null for all */
    public List<Succession> list(@Nullable Etat etat, Slice slice) {
        return in(() -> jdbc.sql(select(CHOSEN) + " ORDER BY " + slice.orderBy(ORDERS, "r.id DESC")
                        + " LIMIT :limite OFFSET :debut")
                .param("etat", etat == null ? null : etat.name())
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(Successions::row)
                .list());
    }

    public long count(@Nullable Etat etat) {
        return in(() -> jdbc.sql("SELECT COUNT(*) FROM remplacement r" + CHOSEN)
                .param("etat", etat == null ? null : etat.name())
                .query(Long.class)
                .single());
    }

    /** What took the place of an offer, and whose place it took: accepted or still to be decided. */
    public List<Succession> listAbout(String territoire, String numero) {
        return in(() -> jdbc.sql(select("""
                                 WHERE (a.territoire = :territoire AND a.numero = :numero
                                   OR n.territoire = :territoire AND n.numero = :numero)
                                   AND r.etat IN ('PROPOSE', 'ACCEPTE') AND r.territoire = :territoire""") + " ORDER BY r.id LIMIT 50")
                .param("territoire", territoire)
                .param("numero", numero)
                .query(Successions::row)
                .list());
    }

    /** @throws IllegalStateException when somebody else has decided */
    public void accept(long id) {
        decide(id, Etat.ACCEPTE);
    }

    /** @throws IllegalStateException when somebody else has decided */
    public void refuse(long id) {
        decide(id, Etat.REFUSE);
    }

    /**
     * Accepts all that are wholly certain: everything is the same but the number, or the certification that follows.
     *
     * @return how many
     */
    public int acceptCertain() {
        String by = person.get().identifiant();
        LocalDateTime now = UtcTime.toColumn(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return in(() -> transaction.execute(status -> {
            int accepted = jdbc.sql("""
                            UPDATE remplacement SET etat = 'ACCEPTE', decide_par = ?, decide_le = ?
                            WHERE etat = 'PROPOSE' AND score = 100 AND nature IN ('NUMERO', 'CERTIFICATION')""").params(by, now).update();
            mark("r.decide_le = ?", now);
            return accepted;
        }));
    }

    private void decide(long id, Etat etat) {
        String by = person.get().identifiant();
        in(() -> transaction.execute(status -> {
            int decided = jdbc.sql(
                            "UPDATE remplacement SET etat = ?, decide_par = ?, decide_le = ? WHERE id = ? AND etat = 'PROPOSE'")
                    .params(etat.name(), by, UtcTime.toColumn(clock.instant()), id)
                    .update();
            if (decided == 0) {
                throw new IllegalStateException(
                        "Cette proposition n’est plus à décider\u00A0: rechargez la page pour voir où elle en est.");
            }
            mark("r.id = ?", id);
            return decided;
        }));
    }

    /** The offer that went says why it went. */
    private void mark(String condition, Object value) {
        jdbc.sql("""
                        UPDATE remplacement r
                        JOIN formation_identite i ON i.id = r.ancien AND i.sha256 IS NULL
                        JOIN formation_version v ON v.formation = r.ancien AND v.version = i.version
                        SET i.retrait_cause = 'RENUMEROTEE', v.fin_cause = 'RENUMEROTEE'
                        WHERE r.etat = 'ACCEPTE' AND v.fin_cause = 'RETIREE' AND %s""".formatted(condition)).param(value).update();
    }

    private static String select(String condition) {
        return """
                SELECT r.*, a.numero AS a_numero, av.intitule AS a_intitule, av.organisme AS a_organisme,
                  n.numero AS n_numero, nv.intitule AS n_intitule, nv.organisme AS n_organisme
                FROM remplacement r
                JOIN formation_identite a ON a.id = r.ancien
                JOIN formation_version av ON av.formation = a.id AND av.version = a.version
                JOIN formation_identite n ON n.id = r.nouveau
                JOIN formation_version nv ON nv.formation = n.id AND nv.version = n.version""" + " " + condition;
    }

    private static Succession row(ResultSet row, int number) throws SQLException {
        return new Succession(
                row.getLong("id"),
                row.getString("territoire"),
                new Offre(row.getString("a_numero"), row.getString("a_intitule"), row.getString("a_organisme")),
                new Offre(row.getString("n_numero"), row.getString("n_intitule"), row.getString("n_organisme")),
                Nature.valueOf(row.getString("nature")),
                row.getString("motif"),
                row.getInt("score"),
                Etat.valueOf(row.getString("etat")),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                row.getString("decide_par"));
    }

    private static <T> T in(Supplier<T> work) {
        return TenantScope.call(Space.national(), work::get);
    }
}
