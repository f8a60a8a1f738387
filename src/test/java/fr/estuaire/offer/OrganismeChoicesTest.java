package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.CountedStatements;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Slice;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class OrganismeChoicesTest {
    @Autowired
    OffreFixture fixture;

    @Autowired
    OrganismeChoices choices;

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
        OrganismeChoices measured = new OrganismeChoices(counted.client());

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
