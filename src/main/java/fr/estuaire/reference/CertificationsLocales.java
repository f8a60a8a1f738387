package fr.estuaire.reference;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The directory of certifications that a territory outside the national registers keeps for itself. */
@Service
public class CertificationsLocales {
    private static final String READERS =
            "hasAnyRole('" + Role.Nom.ORGANISME + "', '" + Role.Nom.COLLECTE + "', '" + Role.Nom.ADMINISTRATION + "')";
    private static final String EDITORS = "hasAnyRole('" + Role.Nom.COLLECTE + "', '" + Role.Nom.ADMINISTRATION + "')";
    private static final String WHERE =
            " FROM certification_locale WHERE (intitule LIKE :texte OR code LIKE :texte OR rncp LIKE :texte)";
    private static final Map<String, String> SORTS =
            Map.of("code", "code", "intitule", "intitule", "niveau", "niveau", "fin", "valable_au");

    private final JdbcClient jdbc;
    private final Territories territories;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CertificationsLocales(JdbcClient jdbc, Territories territories, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Whether the territory of the caller keeps such a directory: its bodies have no SIRET. */
    @PreAuthorize(READERS)
    public boolean isKept() {
        return territories.getCurrent().identifiant() != IdentifiantOrganisme.SIRET;
    }

    @PreAuthorize(READERS)
    public List<CertificationLocale> list(String texte, Slice slice) {
        return jdbc.sql("SELECT *" + WHERE + " ORDER BY " + slice.orderBy(SORTS, "intitule, id")
                        + " LIMIT :limite OFFSET :debut")
                .param("texte", pattern(texte))
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(CertificationsLocales::read)
                .list();
    }

    @PreAuthorize(READERS)
    public int count(String texte) {
        return jdbc.sql("SELECT COUNT(*)" + WHERE)
                .param("texte", pattern(texte))
                .query(Integer.class)
                .single();
    }

    @PreAuthorize(READERS)
    public Optional<CertificationLocale> find(long id) {
        return jdbc.sql("SELECT * FROM certification_locale WHERE id = ?")
                .param(id)
                .query(CertificationsLocales::read)
                .optional();
    }

    @PreAuthorize(READERS)
    public Optional<CertificationLocale> findByCode(String code) {
        return jdbc.sql("SELECT * FROM certification_locale WHERE code = ?")
                .param(code)
                .query(CertificationsLocales::read)
                .optional();
    }

    /** Today in the territory. */
    @PreAuthorize(READERS)
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.getCurrent().fuseau()));
    }

    /**
     * Creates a certification, or changes it. A code that is in use stays: what ends is given a last day.
     *
     * @throws IllegalArgumentException with a French sentence when it is not fit
     * @throws IllegalStateException with a French sentence when the territory keeps no directory, or somebody was faster
     */
    @PreAuthorize(EDITORS)
    public void save(CertificationLocale certification) {
        if (!isKept()) {
            throw new IllegalStateException(
                    "Les certifications de votre territoire sont celles des répertoires nationaux : il n’en tient pas d’autres.");
        }
        CertificationLocaleChecks.check(certification);
        try {
            if (write(certification) == 0) {
                throw new IllegalStateException(
                        "Quelqu’un a modifié cette certification entre-temps : rechargez la page, puis recommencez.");
            }
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException(
                    "Le code « %s » est déjà celui d’une certification du territoire : cherchez-la dans la liste."
                            .formatted(certification.code().strip()),
                    e);
        }
    }

    private int write(CertificationLocale one) {
        String sql = one.id() == null ? """
                INSERT INTO certification_locale (code, intitule, niveau, certificateur, valable_du, valable_au, formacodes,
                  rncp, modifie_par, modifie_le)
                VALUES (:code, :intitule, :niveau, :certificateur, :du, :au, :formacodes, :rncp, :par, :le)""" : """
                UPDATE certification_locale SET code = :code, intitule = :intitule, niveau = :niveau,
                  certificateur = :certificateur, valable_du = :du, valable_au = :au, formacodes = :formacodes,
                  rncp = :rncp, modifie_par = :par, modifie_le = :le
                WHERE id = :id AND modifie_le = :lu""";
        return jdbc.sql(sql)
                .param("id", one.id())
                .param("lu", one.modifieLe() == null ? null : UtcTime.toColumn(one.modifieLe()))
                .param("code", one.code().strip())
                .param("intitule", one.intitule().strip())
                .param("niveau", one.niveau())
                .param("certificateur", blankToNull(one.certificateur()))
                .param("du", one.valableDu())
                .param("au", one.valableAu())
                .param("formacodes", blankToNull(String.join(" ", one.formacodes())))
                .param("rncp", blankToNull(one.rncp()))
                .param("par", currentPerson.get().identifiant())
                .param("le", UtcTime.toColumn(clock.instant()))
                .update();
    }

    private static CertificationLocale read(ResultSet row, int number) throws SQLException {
        return new CertificationLocale(
                row.getLong("id"),
                row.getString("code"),
                row.getString("intitule"),
                row.getObject("niveau", Integer.class),
                text(row, "certificateur"),
                row.getObject("valable_du", LocalDate.class),
                row.getObject("valable_au", LocalDate.class),
                Words.codes(row.getString("formacodes")),
                text(row, "rncp"),
                row.getString("modifie_par"),
                UtcTime.fromColumn(row.getObject("modifie_le", LocalDateTime.class)));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
