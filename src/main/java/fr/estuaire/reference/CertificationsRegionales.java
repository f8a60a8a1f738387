package fr.estuaire.reference;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.VarianteRegionale.Proposition;
import fr.estuaire.reference.VarianteRegionale.Statut;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Regional variants of certifications: a collector proposes one for the territory where they work, never for another; the
 * nation accepts or refuses; an accepted one is shown to the people of that territory. They live beside the registers.
 */
@Service
public class CertificationsRegionales {
    private static final String COLLECTE = "hasRole('" + Role.Nom.COLLECTE + "')";
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final TransactionTemplate atomically;

    CertificationsRegionales(
            JdbcClient jdbc, CurrentPerson currentPerson, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.atomically = new TransactionTemplate(transactions);
    }

    /**
     * Proposes what the territory of the person calls a certification.
     *
     * @throws IllegalArgumentException with a French sentence when the proposal is not fit
     * @throws IllegalStateException with a French sentence when one waits already
     */
    @PreAuthorize(COLLECTE)
    public long propose(Proposition proposed) {
        PropositionChecks.check(proposed);
        String territoire = territory();
        return write(() -> {
            require(
                    number("""
                            SELECT (SELECT COUNT(*) FROM estuaire_reference.certification WHERE numero = :certification)
                              + (SELECT COUNT(*) FROM estuaire_reference.diplome_certif_info WHERE code = :certification)""", proposed.certification(), territoire) > 0,
                    "Cette certification n’est dans aucun répertoire : choisissez-la dans la liste des certifications.");
            require(
                    number("""
                            SELECT COUNT(*) FROM estuaire_reference.certification_regionale
                            WHERE certification = :certification AND territoire = :territoire AND statut = 'PROPOSEE'""", proposed.certification(), territoire) == 0,
                    "Une proposition de votre région attend déjà la décision de la nation pour cette certification :"
                            + " retirez-la d’abord.");
            return insert(proposed, territoire);
        });
    }

    /** Takes back a proposal of one’s own territory, or an accepted variant that is no longer true. */
    @PreAuthorize(COLLECTE)
    public void withdraw(long id) {
        String territoire = territory();
        write(() -> decide("""
                UPDATE estuaire_reference.certification_regionale
                SET statut = 'RETIREE', decide_par = :par, decide_le = :le
                WHERE id = :id AND territoire = :territoire AND statut IN ('PROPOSEE', 'ACCEPTEE')""", id, null, territoire));
    }

    /** The variants of the territory of the person, the latest first. */
    @PreAuthorize(COLLECTE)
    public List<VarianteRegionale> listOwn(Slice slice) {
        return VarianteRows.list(jdbc, "v.territoire = :territoire", territory(), null, slice);
    }

    @PreAuthorize(COLLECTE)
    public int countOwn() {
        return VarianteRows.count(jdbc, "v.territoire = :territoire", territory(), null);
    }

    /** Those of all territories, the ones that wait first. */
    @PreAuthorize(NATIONAL)
    public List<VarianteRegionale> list(@Nullable Statut statut, Slice slice) {
        return VarianteRows.list(jdbc, statut == null ? "TRUE" : "v.statut = :statut", null, statut, slice);
    }

    @PreAuthorize(NATIONAL)
    public int count(@Nullable Statut statut) {
        return VarianteRows.count(jdbc, statut == null ? "TRUE" : "v.statut = :statut", null, statut);
    }

    /** Accepts a proposal; it takes the place of what the territory had accepted before for the certification. */
    @PreAuthorize(NATIONAL)
    public void accept(long id) {
        write(() -> {
            decide("""
                    UPDATE estuaire_reference.certification_regionale
                    SET statut = 'ACCEPTEE', decide_par = :par, decide_le = :le
                    WHERE id = :id AND statut = 'PROPOSEE'""", id, null, null);
            return jdbc.sql("""
                            UPDATE estuaire_reference.certification_regionale o
                            JOIN estuaire_reference.certification_regionale n
                              ON n.territoire = o.territoire AND n.certification = o.certification
                            SET o.statut = 'RETIREE', o.decide_le = :le
                            WHERE n.id = :id AND o.id <> n.id AND o.statut = 'ACCEPTEE'""")
                    .param("id", id)
                    .param("le", UtcTime.toColumn(clock.instant()))
                    .update();
        });
    }

    /** @param motif what the collectors will read */
    @PreAuthorize(NATIONAL)
    public void refuse(long id, String motif) {
        if (motif.isBlank()) {
            throw new IllegalArgumentException("Écrivez le motif : les collecteurs de la région le liront.");
        }
        write(() -> decide("""
                UPDATE estuaire_reference.certification_regionale
                SET statut = 'REFUSEE', decide_par = :par, decide_le = :le, motif = :motif
                WHERE id = :id AND statut = 'PROPOSEE'""", id, motif.strip(), null));
    }

    /** The accepted variant of a certification in the territory where the caller works; none for the nation or a visitor. */
    @PreAuthorize("permitAll()")
    public Optional<VarianteRegionale> findAccepted(String certification) {
        return TenantScope.find()
                .filter(Space.Territory.class::isInstance)
                .map(space -> ((Space.Territory) space).code())
                .flatMap(territoire -> listAcceptedOf(territoire).stream()
                        .filter(one -> one.certification().equals(certification))
                        .findFirst());
    }

    /**
     * The accepted variants of a territory, for its own people and for the nation.
     *
     * @param territoire code of the territory
     */
    @PreAuthorize("isAuthenticated()")
    public List<VarianteRegionale> listAccepted(String territoire) {
        Membership here = currentPerson.getMembership();
        if (here.role() != Role.NATIONAL && !territoire.equals(here.territoire())) {
            throw new AccessDeniedException("Ces certifications sont celles d’un autre territoire.");
        }
        return listAcceptedOf(territoire);
    }

    private List<VarianteRegionale> listAcceptedOf(String territoire) {
        return VarianteRows.list(
                jdbc,
                "v.territoire = :territoire AND v.statut = :statut",
                territoire,
                Statut.ACCEPTEE,
                Slice.first(Integer.MAX_VALUE));
    }

    private String territory() {
        String territoire = currentPerson.getMembership().territoire();
        if (territoire == null) {
            throw new AccessDeniedException("Une variante régionale se propose depuis l’espace d’un territoire.");
        }
        return territoire;
    }

    private long insert(Proposition proposed, String territoire) {
        jdbc.sql("""
                        INSERT INTO estuaire_reference.certification_regionale (territoire, certification, intitule,
                          specialites, formacodes, nsf, romes, statut, propose_par, propose_le, commentaire)
                        VALUES (:territoire, :certification, :intitule, :specialites, :formacodes, :nsf, :romes,
                          'PROPOSEE', :par, :le, :commentaire)""")
                .param("territoire", territoire)
                .param("certification", proposed.certification())
                .param("intitule", proposed.intitule().strip())
                .param("specialites", blankToNull(proposed.specialites()))
                .param("formacodes", blankToNull(String.join(" ", proposed.formacodes())))
                .param("nsf", blankToNull(String.join(" ", proposed.nsf())))
                .param("romes", blankToNull(String.join(" ", proposed.romes())))
                .param("par", currentPerson.get().identifiant())
                .param("le", UtcTime.toColumn(clock.instant()))
                .param("commentaire", blankToNull(proposed.commentaire()))
                .update();
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    private int decide(String sql, long id, @Nullable String motif, @Nullable String territoire) {
        int changed = jdbc.sql(sql)
                .param("id", id)
                .param("par", currentPerson.get().identifiant())
                .param("le", UtcTime.toColumn(clock.instant()))
                .param("motif", motif)
                .param("territoire", territoire)
                .update();
        require(
                changed == 1,
                "Cette proposition n’est plus à décider : quelqu’un l’a fait avant vous. Rechargez la page.");
        return changed;
    }

    private int number(String sql, String certification, String territoire) {
        return jdbc.sql(sql)
                .param("certification", certification)
                .param("territoire", territoire)
                .query(Integer.class)
                .single();
    }

    /** All that is written here is written in the space of the registers, once the rights are checked. */
    private <T> T write(Supplier<T> work) {
        return TenantScope.call(Space.reference(), () -> {
            T result = atomically.execute(status -> work.get());
            return Objects.requireNonNull(result);
        });
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalStateException(sentence);
        }
    }
}
