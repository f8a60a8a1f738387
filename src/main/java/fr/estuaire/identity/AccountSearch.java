package fr.estuaire.identity;

import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The accounts that an administrator may see: all for the nation, those that work in the territory for the others. */
@Service
public class AccountSearch {
    private static final Map<String, String> SORTS =
            Map.of("nom", "c.nom", "identifiant", "c.identifiant", "actif", "c.actif");
    private static final String FROM = """
             FROM compte c
            WHERE (:territoire IS NULL OR EXISTS (
                    SELECT 1 FROM appartenance a WHERE a.identifiant = c.identifiant AND a.territoire = :territoire))
              AND (c.nom LIKE :text OR c.identifiant LIKE :text)
            """;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountReach reach;

    AccountSearch(JdbcClient jdbc, Accounts accounts, AccountReach reach) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.reach = reach;
    }

    /**
     * The accounts whose name or address holds the text.
     *
     * @param territoire only those who work there; null for all that the administrator may see
     * @param slice may be sorted by {@code nom}, {@code identifiant} or {@code actif}
     */
    @PreAuthorize("hasAnyRole('NATIONAL', 'ADMINISTRATION')")
    public List<Account> list(String text, @Nullable String territoire, Slice slice) {
        String within = within(territoire);
        List<String> found = TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT c.identifiant" + FROM + " ORDER BY "
                                + slice.orderBy(SORTS, "c.nom, c.identifiant") + " LIMIT :limit OFFSET :offset")
                        .param("territoire", within)
                        .param("text", contains(text))
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query(String.class)
                        .list());
        return accounts.list(found).stream().map(this::seen).toList();
    }

    /** How many accounts {@link #list} finds in all. */
    @PreAuthorize("hasAnyRole('NATIONAL', 'ADMINISTRATION')")
    public long count(String text, @Nullable String territoire) {
        String within = within(territoire);
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*)" + FROM)
                        .param("territoire", within)
                        .param("text", contains(text))
                        .query(Long.class)
                        .single());
    }

    /** One account, if the administrator may see it. */
    @PreAuthorize("hasAnyRole('NATIONAL', 'ADMINISTRATION')")
    public Optional<Account> find(String identifiant) {
        return accounts.find(identifiant)
                .map(this::seen)
                .filter(account ->
                        reach.territory() == null || !account.memberships().isEmpty());
    }

    private Account seen(SignedInPerson person) {
        List<Membership> known =
                person.memberships().stream().filter(reach::reaches).toList();
        return new Account(person.identifiant(), person.nom(), person.actif(), known, reach.owns(person.memberships()));
    }

    private @Nullable String within(@Nullable String asked) {
        String territory = reach.territory();
        return territory == null ? asked : territory;
    }

    private static String contains(String text) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
