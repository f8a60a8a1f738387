package fr.estuaire.collect.imports;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The tokens of a body: made, shown once, revoked. */
@Service
@PreAuthorize("hasRole('ORGANISME')")
public class Jetons {
    static final String PREFIX = "estuaire";
    private static final int OCTETS = 32;
    private static final int NOM = 100;
    private static final int MOST = 20;
    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Jetons(JdbcClient jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Makes a token; it is told now and never again.
     *
     * @param nom of the software to which it is given
     * @throws IllegalArgumentException with what to mend
     */
    public String make(String nom) {
        if (nom.isBlank() || nom.strip().length() > NOM) {
            throw new IllegalArgumentException(
                    "Nommez le logiciel auquel vous le confiez, en " + NOM + " caractères au plus.");
        }
        if (list().stream().filter(Jeton::isValid).count() >= MOST) {
            throw new IllegalStateException(
                    "Votre organisme a déjà " + MOST + " jetons : révoquez-en un avant d’en créer un autre.");
        }
        byte[] secret = new byte[OCTETS];
        random.nextBytes(secret);
        String token = PREFIX + "_" + TenantScope.getTerritory() + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("INSERT INTO jeton_import (organisme, par, nom, sha256, cree_le) VALUES (?, ?, ?, ?, ?)")
                .params(
                        currentPerson.getOrganisme(),
                        currentPerson.get().identifiant(),
                        nom.strip(),
                        hash(token),
                        UtcTime.toColumn(clock.instant()))
                .update();
        return token;
    }

    /** The tokens of the body, the latest first, the revoked ones too; the last hundred. */
    public List<Jeton> list() {
        return jdbc.sql("SELECT * FROM jeton_import WHERE organisme = ?"
                        + " ORDER BY revoque_le IS NOT NULL, id DESC LIMIT 100")
                .param(currentPerson.getOrganisme())
                .query(Jetons::toJeton)
                .list();
    }

    /** Takes its power from a token at once, for ever. */
    public void revoke(long id) {
        jdbc.sql("UPDATE jeton_import SET revoque_le = ? WHERE id = ? AND organisme = ? AND revoque_le IS NULL")
                .params(UtcTime.toColumn(clock.instant()), id, currentPerson.getOrganisme())
                .update();
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Jeton toJeton(ResultSet row, int number) throws SQLException {
        return new Jeton(
                row.getLong("id"),
                row.getString("par"),
                row.getString("nom"),
                UtcTime.fromColumn(row.getObject("cree_le", LocalDateTime.class)),
                at(row, "utilise_le"),
                at(row, "revoque_le"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcTime.fromColumn(value);
    }
}
