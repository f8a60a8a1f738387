package fr.estuaire.identity;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The local accounts and memberships, kept in the national schema. */
@Repository
class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*) FROM compte").query(Long.class).single() == 0);
    }

    Optional<SignedInPerson> find(String identifiant) {
        String key = normalise(identifiant);
        return TenantScope.call(Space.national(), () -> {
            List<Membership> memberships =
                    jdbc.sql("""
                            SELECT id, role, territoire, organisme, organisme_nom FROM appartenance
                            WHERE identifiant = ? ORDER BY territoire, organisme_nom, role""").param(key).query(Accounts::toMembership).list();
            return jdbc.sql("SELECT nom, mot_de_passe, actif FROM compte WHERE identifiant = ?")
                    .param(key)
                    .query((row, n) -> new SignedInPerson(
                            key,
                            row.getString("nom"),
                            row.getString("mot_de_passe"),
                            row.getBoolean("actif"),
                            memberships,
                            memberships.isEmpty() ? null : memberships.getFirst()))
                    .optional();
        });
    }

    void create(String identifiant, String nom, String encodedPassword) {
        TenantScope.run(
                Space.national(),
                () -> jdbc.sql("INSERT INTO compte (identifiant, nom, mot_de_passe) VALUES (?, ?, ?)")
                        .params(normalise(identifiant), nom, encodedPassword)
                        .update());
    }

    void attach(
            String identifiant,
            Role role,
            @Nullable String territoire,
            @Nullable String organisme,
            @Nullable String organismeNom) {
        TenantScope.run(
                Space.national(),
                () -> jdbc.sql("""
                        INSERT INTO appartenance (identifiant, role, territoire, organisme, organisme_nom)
                        VALUES (?, ?, ?, ?, ?)""")
                        .param(normalise(identifiant))
                        .param(role.name())
                        .param(territoire)
                        .param(organisme)
                        .param(organismeNom)
                        .update());
    }

    static String normalise(String identifiant) {
        return identifiant.strip().toLowerCase(Locale.ROOT);
    }

    private static Membership toMembership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("territoire"),
                row.getString("organisme"),
                row.getString("organisme_nom"));
    }
}
