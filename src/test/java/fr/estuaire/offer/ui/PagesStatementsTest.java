package fr.estuaire.offer.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._fetch;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.Typing.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.ServerStatements;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.SessionsFixture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much a page asks of the database does not depend on how many sessions or offers a body has. */
// Karibu finds components by their raw class
@SuppressWarnings({"unchecked", "rawtypes"})
@EstuaireTest
class PagesStatementsTest {
    private static final int PAGE = 50;

    /** What a page may ask for besides its rows: the person, the body, the territory, the lists of its filters. */
    private static final long MOST = 30;

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    SessionsFixture sessions;

    @Autowired
    JdbcClient jdbc;

    private At few = At.nation();
    private At many = At.nation();

    @BeforeEach
    void bodies() {
        few = fixture.body("occitanie", null);
        many = fixture.body("grand-est", null);
    }

    /** Statements to open a page, to scroll to another slice of it, to filter it. */
    private record Cost(long open, long scroll, long filter) {
        void isBounded() {
            assertThat(open).as("ouvrir").isBetween(1L, MOST);
            assertThat(scroll).as("défiler").isBetween(1L, 6L);
            assertThat(filter).as("filtrer").isBetween(1L, 10L);
        }
    }

    @Test
    void asksAsMuchForFiveThousandSessionsAsForFifty() {
        sessions.offers(few, 2, PAGE);
        sessions.offers(many, 100, PAGE);

        Cost ofFew = cost(few, "sessions", "Rechercher", "offre", 2 * PAGE);
        Cost ofMany = cost(many, "sessions", "Rechercher", "offre", 100 * PAGE);

        ofMany.isBounded();
        assertThat(ofMany).isEqualTo(ofFew);
    }

    @Test
    void asksAsMuchForThousandsOfSessionsToUpdateOnAPhone() {
        sessions.offers(few, 2, PAGE);
        sessions.offers(many, 40, PAGE);

        assertThat(opening(many, "recrutement")).isBetween(1L, MOST).isEqualTo(opening(few, "recrutement"));
    }

    @Test
    void asksAsMuchForThreeHundredOffersAsForFiftyOnes() {
        sessions.offers(few, 2 * PAGE, 1);
        sessions.offers(many, 6 * PAGE, 1);

        Cost ofFew = cost(few, "offres", "Rechercher", "offre", 2 * PAGE);
        Cost ofMany = cost(many, "offres", "Rechercher", "offre", 6 * PAGE);

        ofMany.isBounded();
        assertThat(ofMany).isEqualTo(ofFew);
    }

    @Test
    void asksAsMuchForAnOfferOfThousandsOfSessions() {
        String small = sessions.offer(few, "Vannerie", PAGE);
        String big = sessions.offer(many, "Vannerie", 40 * PAGE);

        for (String section : new String[] {"APPRENDRE", "QUAND", "ENTRER"}) {
            assertThat(opening(many, "offres/" + big + "?section=" + section))
                    .as(section)
                    .isBetween(1L, 2 * MOST)
                    .isEqualTo(opening(few, "offres/" + small + "?section=" + section));
        }
    }

    private long opening(At who, String path) {
        AtomicLong count = new AtomicLong();
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                // what the first visit learns of the territory and its rules is kept, and not this page’s
                browser.go(path);
                browser.go("");
                count.set(new ServerStatements(jdbc).during(() -> browser.go(path)));
            }
        });
        return count.get();
    }

    private Cost cost(At who, String path, String field, String words, int size) {
        Cost[] cost = new Cost[1];
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                browser.go(path);
                browser.go("");
                long open = new ServerStatements(jdbc).during(() -> {
                    browser.go(path);
                    assertThat(_size(grid())).isEqualTo(size);
                    assertThat(_fetch(grid(), 0, PAGE)).hasSize(PAGE);
                });
                long scroll = new ServerStatements(jdbc)
                        .during(() ->
                                assertThat(_fetch(grid(), size - PAGE, PAGE)).hasSize(PAGE));
                long filter = new ServerStatements(jdbc).during(() -> {
                    enter(_get(TextField.class, spec -> spec.withLabel(field)), words);
                    assertThat(_size(grid())).isEqualTo(size);
                    assertThat(_fetch(grid(), 0, PAGE)).hasSize(PAGE);
                });
                cost[0] = new Cost(open, scroll, filter);
            }
        });
        return cost[0];
    }

    private static Grid<?> grid() {
        return _get(UI.getCurrent(), Grid.class);
    }
}
