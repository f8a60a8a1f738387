package fr.estuaire.identity;

import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The local accounts and memberships, kept in the national schema. */
@Repository
class Accounts {
    private final JdbcClient jdbc;
    private final boolean demo;

    Accounts(JdbcClient jdbc, EstuaireProperties estuaire) {
        this.jdbc = jdbc;
        this.demo = estuaire.demo();
    }

    /** Whether nobody can sign in; the accounts of a past demonstration do not count. */
    boolean isEmpty() {
        String ignored = demo ? "" : " WHERE identifiant NOT LIKE '%" + DemoAccounts.DOMAIN + "'";
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*) FROM compte" + ignored)
                                .query(Long.class)
                                .single()
                        == 0);
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
                            row.getBoolean("actif") && mayBeUsed(key),
                            memberships,
                            memberships.isEmpty() ? null : memberships.getFirst()))
                    .optional();
        });
    }

    /** @param provisional whether the person has to choose a password of their own at the first sign-in */
    void create(String identifiant, String nom, String encodedPassword, boolean provisional) {
        update(
                "INSERT INTO compte (identifiant, nom, mot_de_passe, mot_de_passe_provisoire) VALUES (?, ?, ?, ?)",
                normalise(identifiant),
                nom,
                encodedPassword,
                provisional);
    }

    void setPassword(String identifiant, String encodedPassword, boolean provisional) {
        update(
                "UPDATE compte SET mot_de_passe = ?, mot_de_passe_provisoire = ? WHERE identifiant = ?",
                encodedPassword,
                provisional,
                normalise(identifiant));
    }

    void setActive(String identifiant, boolean actif) {
        update("UPDATE compte SET actif = ? WHERE identifiant = ?", actif, normalise(identifiant));
    }

    void detach(long membership) {
        update("DELETE FROM appartenance WHERE id = ?", membership);
    }

    boolean isActive(String identifiant) {
        return has("SELECT COUNT(*) FROM compte WHERE actif AND identifiant = ?", normalise(identifiant));
    }

    boolean isPasswordProvisional(String identifiant) {
        return has(
                "SELECT COUNT(*) FROM compte WHERE mot_de_passe_provisoire AND identifiant = ?",
                normalise(identifiant));
    }

    /** The database's own key lets absent values repeat, hence this question. */
    boolean isAttached(String identifiant, Membership place) {
        return find(identifiant).stream()
                .flatMap(person -> person.memberships().stream())
                .anyMatch(known -> known.role() == place.role()
                        && Objects.equals(known.territoire(), place.territoire())
                        && Objects.equals(known.organisme(), place.organisme()));
    }

    void attach(
            String identifiant,
            Role role,
            @Nullable String territoire,
            @Nullable String organisme,
            @Nullable String organismeNom) {
        update(
                "INSERT INTO appartenance (identifiant, role, territoire, organisme, organisme_nom)"
                        + " VALUES (?, ?, ?, ?, ?)",
                normalise(identifiant),
                role.name(),
                territoire,
                organisme,
                organismeNom);
    }

    private void update(String sql, @Nullable Object... values) {
        TenantScope.run(
                Space.national(),
                () -> jdbc.sql(sql).params(Arrays.asList(values)).update());
    }

    private boolean has(String sql, String value) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql(sql).param(value).query(Long.class).single() > 0);
    }

    /** Public passwords open nothing once the demonstration is over. */
    private boolean mayBeUsed(String key) {
        return demo || !key.endsWith(DemoAccounts.DOMAIN);
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
