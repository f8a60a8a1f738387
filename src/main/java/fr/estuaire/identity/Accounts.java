package fr.estuaire.identity;

import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return list(List.of(normalise(identifiant))).stream().findFirst();
    }

    /** The accounts that have these keys, in the order of the keys; two statements however many they are. */
    List<SignedInPerson> list(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return TenantScope.call(Space.national(), () -> {
            Map<String, List<Membership>> places = memberships(keys);
            Map<String, SignedInPerson> found = new HashMap<>();
            jdbc.sql("SELECT identifiant, nom, mot_de_passe, actif FROM compte WHERE identifiant IN (:keys)")
                    .param("keys", keys)
                    .query((row, n) -> toPerson(row, places))
                    .list()
                    .forEach(person -> found.put(person.identifiant(), person));
            return keys.stream()
                    .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                    .toList();
        });
    }

    private Map<String, List<Membership>> memberships(List<String> keys) {
        Map<String, List<Membership>> places = new HashMap<>();
        jdbc.sql("""
                        SELECT identifiant, id, role, territoire, organisme, organisme_nom FROM appartenance
                        WHERE identifiant IN (:keys) ORDER BY territoire, organisme_nom, role""").param("keys", keys).query(row -> {
            places.computeIfAbsent(row.getString("identifiant"), key -> new ArrayList<>())
                    .add(toMembership(row));
        });
        return places;
    }

    private SignedInPerson toPerson(ResultSet row, Map<String, List<Membership>> places) throws SQLException {
        String key = row.getString("identifiant");
        List<Membership> own = places.getOrDefault(key, List.of());
        return new SignedInPerson(
                key,
                row.getString("nom"),
                row.getString("mot_de_passe"),
                row.getBoolean("actif") && mayBeUsed(key),
                own,
                own.isEmpty() ? null : own.getFirst());
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

    boolean isClosed(String identifiant) {
        return has("SELECT COUNT(*) FROM compte WHERE NOT actif AND identifiant = ?", normalise(identifiant));
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

    private static Membership toMembership(ResultSet row) throws SQLException {
        return new Membership(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("territoire"),
                row.getString("organisme"),
                row.getString("organisme_nom"));
    }
}
