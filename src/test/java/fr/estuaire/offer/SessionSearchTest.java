package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.CountedStatements;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.offer.SessionFilter.Quand;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class SessionSearchTest {
    @Autowired
    OffreFixture fixture;

    @Autowired
    SessionsFixture sessions;

    @Autowired
    SessionSearch search;

    @Autowired
    SessionBulk bulk;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    Territories territories;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @Test
    void listsTheSessionsOfTheBodyAlone() {
        At body = fixture.body("hauts-de-france", null);
        At rival = fixture.body("hauts-de-france", null);
        At elsewhere = fixture.body("normandie", null);
        sessions.offer(body, "Vannerie", 3);
        String others = sessions.offer(rival, "Dentelle", 2);
        sessions.offer(elsewhere, "Fromagerie", 4);

        SessionFilter theirs =
                filter(null, rival.membership().organisme(), others, null, null, null, Quand.TOUTES, null, null);

        assertThat(body.call(() -> list(SessionFilter.TOUTES)))
                .hasSize(3)
                .extracting(SessionLine::intitule)
                .containsOnly("Vannerie");
        assertThat(body.call(() -> search.count(SessionFilter.TOUTES))).isEqualTo(3);
        assertThat(body.call(() -> list(theirs))).isEmpty();
        assertThat(body.call(() -> SessionsFixture.ids(search, theirs))).isEmpty();
        String one = rival.call(() -> SessionsFixture.ids(search, SessionFilter.TOUTES))
                .getFirst();
        assertThat(body.call(() -> search.find(one))).isEmpty();
        assertThat(rival.call(() -> search.find(one))).isPresent();
        assertThat(At.collector("hauts-de-france").call(() -> list(theirs))).hasSize(2);
        assertThatThrownBy(() -> At.nation().run(() -> search.count(SessionFilter.TOUTES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void pagesInTheOrderAsked() {
        At body = fixture.body("hauts-de-france", null);
        sessions.offer(body, "Vannerie", 5);

        assertThat(body.call(() -> search.list(SessionFilter.TOUTES, new Slice(1, 2, null, false))))
                .extracting(SessionLine::debut)
                .containsExactly(LocalDate.of(2030, 1, 14), LocalDate.of(2030, 1, 21));
        assertThat(body.call(() -> search.list(SessionFilter.TOUTES, new Slice(0, 1, "debut", true))))
                .extracting(SessionLine::debut)
                .containsExactly(LocalDate.of(2030, 2, 4));
    }

    @Test
    void showsTheTownTheStateAndTheNextMeeting() {
        At body = fixture.body("hauts-de-france", null);
        sessions.offer(body, "Vannerie", 1);

        assertThat(body.call(() -> list(SessionFilter.TOUTES))).singleElement().satisfies(line -> {
            assertThat(line.ville()).isEqualTo("Rennes");
            assertThat(line.rang()).isEqualTo(1);
            assertThat(line.etatRecrutement()).isEqualTo("1");
            assertThat(line.reunion()).isEqualTo("2029-12-24");
            assertThat(line.reunionHeure()).isEqualTo("14:00");
            assertThat(line.etat()).isEqualTo(Etat.BROUILLON);
        });
    }

    @Test
    void filtersByWordsDatesStateAndMoment() {
        At body = fixture.body("hauts-de-france", null);
        String numero = sessions.offer(body, "Vannerie", 4);
        sessions.offer(body, "Osier à 100 %", 1);
        String first = body.call(() -> SessionsFixture.ids(
                        search, filter(null, null, numero, null, null, null, Quand.TOUTES, null, null)))
                .getFirst();
        body.run(() -> bulk.cancel(List.of(first), "Salle inondée"));
        LocalDate day = LocalDate.of(2030, 1, 14);

        assertThat(count(body, filter("osier", null, null, null, null, null, Quand.TOUTES, null, null)))
                .isEqualTo(1);
        assertThat(count(body, filter("%", null, null, null, null, null, Quand.TOUTES, null, null)))
                .isEqualTo(1);
        assertThat(count(body, filter("rennes", null, null, null, null, null, Quand.TOUTES, null, null)))
                .isEqualTo(5);
        assertThat(count(body, filter(null, null, numero, day, day.plusWeeks(1), null, Quand.TOUTES, null, null)))
                .isEqualTo(2);
        assertThat(count(body, filter(null, null, null, null, null, "2", Quand.TOUTES, null, null)))
                .isEqualTo(1);
        assertThat(count(body, filter(null, null, null, null, null, null, Quand.TOUTES, true, null)))
                .isEqualTo(1);
        assertThat(count(body, filter(null, null, null, null, null, null, Quand.TOUTES, false, null)))
                .isEqualTo(4);
        assertThat(count(body, filter(null, null, null, null, null, null, Quand.A_VENIR, null, null)))
                .isEqualTo(5);
        assertThat(count(body, filter(null, null, null, null, null, null, Quand.PASSEES, null, null)))
                .isZero();
        assertThat(count(body, filter(null, null, numero, null, null, null, Quand.TOUTES, null, day)))
                .as("one begins that day; another meets two weeks before its start")
                .isEqualTo(2);
    }

    @Test
    void countsTheDaysOfAMonthAndListsTheFirstEntriesOfEach() {
        At body = fixture.body("hauts-de-france", null);
        At rival = fixture.body("hauts-de-france", null);
        sessions.offers(body, 6, 2);
        sessions.offer(rival, "Dentelle", 2);
        LocalDate first = LocalDate.of(2030, 1, 7);

        List<SessionsDuJour> days = body.call(() -> search.listDays(first, first.plusDays(41), 4));

        assertThat(days).extracting(SessionsDuJour::jour).startsWith(first, first.plusWeeks(1));
        assertThat(days.getFirst().total()).isEqualTo(6);
        assertThat(days.getFirst().entrees())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.nature()).isEqualTo(SessionsDuJour.Nature.DEBUT))
                .first()
                .satisfies(entry -> assertThat(entry.ville()).isEqualTo("Rennes"));
        assertThatThrownBy(() -> body.run(() -> search.listDays(first, first.plusDays(42), 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksOneStatementAPageWhateverItsLength() {
        At body = fixture.body("hauts-de-france", null);
        sessions.offers(body, 10, 20);
        CountedStatements counted = new CountedStatements(dataSource);
        SessionSearch watched = new SessionSearch(counted.client(), currentPerson, territories, clock);
        SessionFilter words = filter("offre", null, null, null, null, "1", Quand.A_VENIR, false, null);

        body.run(() -> {
            assertThat(counted.during(() -> {
                        watched.count(SessionFilter.TOUTES);
                        watched.list(SessionFilter.TOUTES, Slice.first(50));
                    }))
                    .as("opening")
                    .isEqualTo(2);
            assertThat(counted.during(() -> watched.list(SessionFilter.TOUTES, new Slice(150, 50, null, false))))
                    .as("scrolling")
                    .isEqualTo(1);
            assertThat(counted.during(() -> {
                        watched.count(words);
                        watched.list(words, Slice.first(50));
                    }))
                    .as("filtering")
                    .isEqualTo(2);
            LocalDate first = LocalDate.of(2030, 1, 7);
            assertThat(counted.during(() -> watched.listDays(first, first.plusDays(41), 4)))
                    .as("a month")
                    .isEqualTo(1);
        });
    }

    private List<SessionLine> list(SessionFilter filter) {
        return search.list(filter, Slice.first(100));
    }

    private int count(At body, SessionFilter filter) {
        return body.call(() -> search.count(filter));
    }

    private static SessionFilter filter(
            @Nullable String text,
            @Nullable String organisme,
            @Nullable String formation,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            @Nullable String etat,
            Quand quand,
            @Nullable Boolean annulees,
            @Nullable LocalDate jour) {
        return new SessionFilter(text, organisme, formation, du, au, etat, quand, annulees, jour);
    }
}
