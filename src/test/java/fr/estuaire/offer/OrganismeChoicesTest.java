package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.CountedStatements;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@EstuaireTest
class OrganismeChoicesTest {
    @Autowired
    OffreFixture fixture;

    @Autowired
    OrganismeChoices choices;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    DataSource dataSource;

    @Test
    void proposesTheBodiesOfTheTerritoryAlone() {
        At corsican = fixture.body("corse", "73282932000660");
        At picard = fixture.body("hauts-de-france", "73282932000678");

        assertThat(corsican.call(() -> choices.list("essai", Slice.first(50))))
                .extracting(OrganismeChoice::numero)
                .contains(numero(corsican))
                .doesNotContain(numero(picard));
        assertThat(corsican.call(() -> choices.list("732 829 320 00660", Slice.first(50))))
                .extracting(OrganismeChoice::identifiant)
                .containsExactly("73282932000660");
        assertThat(corsican.call(() -> choices.find(numero(picard)))).isEmpty();
        assertThat(picard.call(() -> choices.find(numero(picard))))
                .get()
                .extracting(OrganismeChoice::nom)
                .isEqualTo("Organisme d’essai");
    }

    @Test
    void letsAnEditorLookThroughTheirOwnBodiesAlone() {
        At mine = fixture.body("corse", "73282932000736");
        At also = fixture.body("corse", "73282932000744");
        At other = fixture.body("corse", "73282932000751");
        At elsewhere = fixture.body("hauts-de-france", "73282932000769");
        List<Membership> memberships = List.of(mine.membership(), also.membership(), elsewhere.membership());
        SignedInPerson person = new SignedInPerson("essai", "Essai", null, true, memberships, mine.membership());

        assertThat(TenantScope.call(mine.membership().space(), () -> numerosFor(person, "essai")))
                .containsExactlyInAnyOrder(numero(mine), numero(also));
        assertThat(mine.call(() -> numeros(""))).containsExactly(numero(mine));
        assertThat(mine.call(() -> numeros("73282932000751"))).containsExactly(numero(other));
        assertThat(mine.call(() -> numeros("732 829 320 00751"))).containsExactly(numero(other));
        assertThat(mine.call(() -> numeros(numero(other)))).containsExactly(numero(other));
        assertThat(mine.call(() -> numeros("7328293200075"))).isEmpty();
        assertThat(mine.call(() -> numeros("73282932000769"))).isEmpty();
        assertThat(At.collector("corse").call(() -> numeros("essai")))
                .contains(numero(mine), numero(also), numero(other))
                .doesNotContain(numero(elsewhere));
    }

    private List<String> numerosFor(SignedInPerson person, String text) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
        try {
            return numeros(text);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private List<String> numeros(String text) {
        return choices.list(text, Slice.first(50)).stream()
                .map(OrganismeChoice::numero)
                .toList();
    }

    @Test
    void takesWildcardsLiterally() {
        At corsican = fixture.body("corse", "73282932000686");

        for (String typed : List.of("%%", "e_sai", "\\")) {
            assertThat(corsican.call(() -> choices.list(typed, Slice.first(50))))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void asksOneStatementAPage() {
        At corsican = fixture.body("corse", "73282932000694");
        CountedStatements counted = new CountedStatements(dataSource);
        OrganismeChoices measured = new OrganismeChoices(counted.client(), currentPerson);

        corsican.run(() -> {
            assertThat(counted.during(
                            () -> assertThat(measured.list("", Slice.first(1))).hasSize(1)))
                    .isEqualTo(1);
            assertThat(counted.during(() -> measured.list("", Slice.first(100))))
                    .isEqualTo(1);
        });
    }

    @Test
    void isNotForTheNation() {
        At.nation()
                .run(() -> assertThatThrownBy(() -> choices.list("", Slice.first(1)))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private static String numero(At body) {
        return String.valueOf(body.membership().organisme());
    }
}
