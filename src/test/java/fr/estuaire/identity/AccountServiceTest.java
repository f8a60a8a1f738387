package fr.estuaire.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

@EstuaireTest
class AccountServiceTest {
    private static final Assignment COLLECTS_BRETAGNE = new Assignment(Role.COLLECTE, "bretagne", null);
    private static final Assignment COLLECTS_REUNION = new Assignment(Role.COLLECTE, "la-reunion", null);
    private static final Assignment NATIONAL = new Assignment(Role.NATIONAL, null, null);

    @Autowired
    AccountService service;

    @Autowired
    AccountSearch search;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    private final String person = "p" + UUID.randomUUID() + "@exemple.fr";

    @Test
    void opensAnAccountWithAPasswordToReplace() {
        Optional<String> password = At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE));

        assertThat(password).isPresent();
        assertThat(encoder.matches(
                        password.get(), accounts.find(person).orElseThrow().encodedPassword()))
                .isTrue();
        assertThat(accounts.isPasswordProvisional(person)).isTrue();
    }

    @Test
    void letsARegionalAdministratorGiveTheirOwnTerritoryOnly() {
        At administrator = At.administrator("bretagne");

        Assignment disguised = new Assignment(Role.NATIONAL, "bretagne", null);
        for (Assignment beyond : List.of(COLLECTS_REUNION, NATIONAL, disguised)) {
            assertThatThrownBy(() -> administrator.call(() -> open(beyond))).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(accounts.find(person)).isEmpty();
    }

    @Test
    void refusesWhoeverIsNoAdministrator() {
        assertThatThrownBy(() -> At.collector("bretagne").call(() -> open(COLLECTS_BRETAGNE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.body("bretagne", "53_OF9").call(() -> search.count("", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void addsAPlaceToWhoHasAnAccountAlready() {
        At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE));

        Optional<String> second = At.administrator("la-reunion").call(() -> open(COLLECTS_REUNION));

        assertThat(second).isEmpty();
        assertThat(accounts.find(person).orElseThrow().memberships())
                .extracting(Membership::territoire)
                .containsExactlyInAnyOrder("bretagne", "la-reunion");
    }

    @Test
    void refusesTheSamePlaceTwice() {
        At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE));

        assertThatThrownBy(() -> At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hidesTheOtherTerritoriesOfAPerson() {
        At.nation().call(() -> open(COLLECTS_BRETAGNE));
        At.nation().run(() -> service.attach(person, COLLECTS_REUNION));

        Account seen = At.administrator("bretagne").call(() -> only(person));

        assertThat(seen.memberships()).extracting(Membership::territoire).containsExactly("bretagne");
        assertThat(seen.mine()).isFalse();
        assertThat(At.administrator("mayotte").call(() -> search.find(person))).isEmpty();
        assertThat(At.administrator("mayotte").call(() -> search.count(person, "bretagne")))
                .isZero();
    }

    @Test
    void leavesThePasswordOfWhoWorksElsewhereToTheNation() {
        At.nation().call(() -> open(NATIONAL));
        At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE));

        assertThatThrownBy(() -> At.administrator("bretagne").call(() -> service.resetPassword(person)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.administrator("bretagne").run(() -> service.setActive(person, false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(At.nation().call(() -> service.resetPassword(person))).isNotBlank();
    }

    @Test
    void takesAwayOnlyThePlacesOfTheTerritory() {
        At.nation().call(() -> open(COLLECTS_BRETAGNE));
        At.nation().run(() -> service.attach(person, COLLECTS_REUNION));
        Membership reunion = accounts.find(person).orElseThrow().memberships().stream()
                .filter(place -> "la-reunion".equals(place.territoire()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> At.administrator("bretagne").run(() -> service.detach(person, reunion)))
                .isInstanceOf(AccessDeniedException.class);
        At.administrator("la-reunion").run(() -> service.detach(person, reunion));

        assertThat(accounts.find(person).orElseThrow().memberships())
                .extracting(Membership::territoire)
                .containsExactly("bretagne");
    }

    @Test
    void closesAndReopensAnAccount() {
        At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE));

        At.administrator("bretagne").run(() -> service.setActive(person, false));
        assertThat(accounts.find(person).orElseThrow().isEnabled()).isFalse();

        At.administrator("bretagne").run(() -> service.setActive(person, true));
        assertThat(accounts.find(person).orElseThrow().isEnabled()).isTrue();
    }

    @Test
    void keepsTheAccountsOfAPastDemonstrationShut() {
        String past = "p" + UUID.randomUUID() + DemoAccounts.DOMAIN;
        accounts.create(past, "Vestige", encoder.encode(DemoAccounts.PASSWORD), false);

        assertThat(accounts.find(past).orElseThrow().isEnabled()).isFalse();
    }

    @Test
    void takesSignsOfPatternsAsPlainText() {
        At.administrator("bretagne").call(() -> open(COLLECTS_BRETAGNE));

        assertThat(At.nation().call(() -> search.count("%", null))).isZero();
    }

    private Optional<String> open(Assignment place) {
        return service.open(person, "Personne d’essai", place);
    }

    private Account only(String text) {
        List<Account> found = search.list(text, null, Slice.first(10));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
